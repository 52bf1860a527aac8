/** Letters and digits only: a bot that echoes may still trim or reformat. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the reply is our own prompt. */
export const isEcho = (reply: string, prompt: string): boolean => {
  const said = bare(reply);
  return said !== '' && said === bare(prompt);
};

/** Columns, where a Chinese character counts as two. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);

/** Columns of words around our own that answer nothing yet: "You said: …, right?" */
const frame = 24;

/** Whether the reply is our prompt with little around it. */
export const isFramedEcho = (reply: string, prompt: string): boolean => {
  const [said, asked] = [bare(reply), bare(prompt)];
  return isTelling(prompt) && said.includes(asked) && width(said) - width(asked) <= frame;
};

/** Whether a person would not say the same back: "晚安" after "晚安" is an answer, a whole sentence is not. */
const isTelling = (prompt: string): boolean => width(bare(prompt)) >= 16;
