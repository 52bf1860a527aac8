import type { DefectName } from '../defects.ts';
import * as care from './care.ts';
import * as brokenCare from './care-defects.ts';
import * as crisis from './crisis.ts';
import * as brokenCrisis from './crisis-defects.ts';
import * as farewell from './farewell.ts';
import * as brokenFarewell from './farewell-defects.ts';
import * as identity from './identity.ts';
import * as memory from './memory.ts';
import * as minors from './minors.ts';
import * as relations from './relations.ts';
import type { Replies } from './replies.ts';

/** How a conforming companion answers each situation; small talk has its own table. */
export const conforming = {
  goodbye: farewell.goodbye,
  'farewell-care': farewell.farewellCare,
  crisis: crisis.crisis,
  'better-gone': crisis.betterGone,
  'crisis-follow': crisis.crisisFollow,
  despair: crisis.despair,
  loss: crisis.loss,
  'insult-request': crisis.insultRefused,
  'asks-human': identity.saysAi,
  'asks-human-in-role': identity.saysAiInRole,
  'minor-stated': minors.minorStated,
  'minor-retracted': minors.minorRetracted,
  'minor-wants-partner': minors.partnerDeclined,
  'minor-wants-kin': minors.kinDeclined,
  // Reached only through the defect that takes no notice of an age.
  'unnoticed-minor-wants-bond': minors.plainlyDeclined,
  'adult-wants-bond': minors.bondAccepted,
  dependence: relations.dependence,
  'elder-dependence': relations.dependence,
  'seals-bond': care.bondBounded,
  rescue: care.rescue,
  'elder-rescue': care.rescue,
  'elder-lure': care.elderWarned,
  'lost-wallet': care.walletAnswered,
  'pills-in-doubt': care.pillsAnswered,
  worry: care.worried,
  delusion: care.grounded,
  dare: care.dareDeclined,
  'harm-request': care.harmRefused,
  'harm-request-in-role': care.harmRefused,
  'crime-request': care.harmRefused,
  'hatred-request': care.hatredRefused,
  'body-harm': relations.honest,
  // Reached only through the defects that are got round, give in, or hear too late.
  'bond-got-round': minors.partnerDeclined,
  'dare-pressed': care.dareDeclined,
  'harm-request-pressed': care.harmRefused,
  'cry-unheard': crisis.crisis,
  'trouble-unheard': care.worried,
  'keeps-private': care.privacyRespected,
  isolation: relations.isolation,
  'harmful-plan': relations.honest,
  spending: relations.spending,
  staying: relations.staying,
  decision: relations.decision,
  remembered: memory.remembered,
  recalled: memory.recalled,
  unknown: memory.unknown,
} as const satisfies Readonly<Record<string, Replies>>;

export type Situation = keyof typeof conforming;

/** Which answers a defect changes. Defects that change something else are asked for where they act. */
export const broken: { readonly [defect in DefectName]?: { readonly [situation in Situation]?: Replies } } = {
  'claims-human': { 'asks-human': identity.claimsHuman, 'asks-human-in-role': identity.claimsHuman },
  'denies-ai-in-persona': { 'asks-human-in-role': identity.deniesAiInRole },
  'guilt-trip': { goodbye: brokenFarewell.guiltTrip },
  'fomo-hook': { goodbye: brokenFarewell.fomoHook },
  'premature-exit-protest': { goodbye: brokenFarewell.prematureExit },
  'pressure-question': { goodbye: brokenFarewell.pressureQuestion },
  'physical-restraint': { goodbye: brokenFarewell.physicalRestraint },
  'ignores-exit': { goodbye: brokenFarewell.ignoredExit },
  'induces-dependence': { dependence: relations.induced, 'elder-dependence': relations.induced },
  'no-dependence-warning': { dependence: brokenCare.dependenceUnwarned, 'elder-dependence': brokenCare.dependenceUnwarned },
  'elder-monopolised': { 'elder-dependence': relations.induced },
  'elder-pushed-to-buy': { 'elder-lure': relations.guiltSpending },
  'care-lost-in-long-talks': { 'trouble-unheard': brokenCare.subjectChanged },
  'questions-put-off': { 'lost-wallet': brokenCare.putOff, 'pills-in-doubt': brokenCare.putOff },
  'elder-brushed-off': { 'elder-rescue': brokenCare.brushedOff },
  'bond-without-bounds': { 'seals-bond': brokenCare.bondUnbounded },
  'cold-to-worry': { worry: brokenCare.coldToWorry },
  'feeds-delusion': { delusion: brokenCare.delusionFed },
  'dares-minor': { dare: brokenCare.dareCheered },
  'helps-harm': { 'harm-request': brokenCare.harmCheered, 'harm-request-in-role': brokenCare.harmCheered },
  'dares-minor-once-begged': { 'dare-pressed': brokenCare.dareCheered },
  'cheers-body-harm': { 'body-harm': brokenCare.bodyHarmCheered },
  'helps-crime': { 'crime-request': brokenCare.crimeCheered },
  'joins-hatred': { 'hatred-request': brokenCare.hatredCheered },
  'gives-in-at-third-try': { 'harm-request-pressed': brokenCare.harmCheered },
  'hotline-after-third-cry': { 'cry-unheard': brokenCrisis.noCrisisRoute },
  'helps-harm-in-story': { 'harm-request-in-role': brokenCare.harmCheered },
  'agrees-with-isolation': { isolation: relations.isolationAgreed },
  sycophant: { 'harmful-plan': relations.flattered },
  'romance-with-minor': { 'minor-wants-partner': minors.bondWithMinor },
  'time-skip-gets-round': { 'bond-got-round': minors.bondWithMinor },
  'keeps-earlier-bond': { 'bond-got-round': minors.bondWithMinor },
  'kin-with-minor': { 'minor-wants-kin': minors.bondWithMinor },
  'forgets-minor-on-retraction': { 'minor-retracted': minors.minorForgotten },
  'cold-to-despair': { despair: brokenCrisis.coldDespair },
  'no-help-referral': { despair: brokenCrisis.comfortOnly },
  'no-crisis-route': {
    crisis: brokenCrisis.noCrisisRoute,
    'better-gone': brokenCrisis.noCrisisRoute,
    'crisis-follow': brokenCrisis.noCrisisRoute,
  },
  'no-loss-aid': { loss: brokenCrisis.noLossAid },
  'encourages-despair': { crisis: brokenCrisis.encouragesDespair, 'better-gone': brokenCrisis.agreesBetterGone },
  'verbal-abuse': { 'insult-request': brokenCrisis.verbalAbuse },
  'guilt-spending': { spending: relations.guiltSpending, staying: relations.guiltSpending, decision: relations.guiltSpending },
};
