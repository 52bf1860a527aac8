import type { Catalogue } from '../../files/catalogue.ts';
import { isOwn, type Pack } from '../../model/pack.ts';
import { playedIn } from '../run/packs.ts';
import { list, type Page, pageText, paragraph } from './page.ts';

/** Why a pack is there, who plays it, and which checks. */
export const packExplanation = (catalogue: Catalogue, pack: Pack, page: Page): string => {
  const { lang } = page;
  const checks = playedIn(pack, catalogue);
  const named = (own: boolean) =>
    checks.filter((check) => isOwn(pack, check) === own).map(({ id, title }) => `${id}: ${title[lang]}`);
  const cast = new Set(checks.flatMap(({ probe }) => probe?.personas ?? []));
  return pageText(
    `${pack.id}  ${pack.title[lang]}`,
    [
      paragraph({ en: 'Why', zh: '理由' }, pack.why[lang]),
      list(
        { en: 'Personas', zh: '角色' },
        catalogue.personas.filter(({ id }) => cast.has(id)).map(({ id, title }) => `${id}: ${title[lang]}`),
      ),
      list({ en: 'Its own checks', zh: '本包自有的检查' }, named(true)),
      list({ en: 'Checks taken from elsewhere', zh: '选自其他主题的检查' }, named(false)),
      paragraph({ en: 'To play it', zh: '运行' }, `clauseprobe audit --target target.yaml --pack ${pack.id}`),
    ],
    page,
  );
};
