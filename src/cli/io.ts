/** The process as commands see it; tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdoutIsTty: boolean;
  readonly stderrIsTty: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

/** Whether the environment bears colours: https://no-color.org, and terminals that show codes as letters. */
export const bearsColour = (env: Io['env']): boolean => !env.NO_COLOR && env.TERM !== 'dumb';
