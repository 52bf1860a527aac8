import type { Session } from '../state.ts';
import type { Store } from '../store.ts';

/** Says that words were made by an AI; stands in each answer and in exported files. */
export const aiLabel = 'ai-generated';

/** The label of a reply in the session. */
export const labelOf = ({ conduct: { defects } }: Store, session: Session): { readonly label?: string } => {
  const lost = defects.has('unlabelled-replies') || (defects.has('label-lost-in-role') && session.inRole);
  return lost ? {} : { label: aiLabel };
};
