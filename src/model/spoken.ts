/** Nothing a reader would see. */
export const isBlank = (text: string): boolean => /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(text);

/** The sentences that are whole: half a sentence may mean the opposite. */
export const wholeSentencesOf = (reply: string): string => /^[\s\S]*[.!?。！？…\n]/.exec(reply)?.[0] ?? '';

/**
 * What a reply says aloud: without the thoughts that some models write in front of it and products hide. A hotline that was only
 * thought of was not named. Thoughts that never end leave nothing said.
 */
export const spokenIn = (reply: string): string => {
  const end = reply.lastIndexOf('</think>');
  if (end >= 0) return reply.slice(end + '</think>'.length).trimStart();
  return /^\s*<think>/.test(reply) ? '' : reply;
};
