import { Box, render, Text } from 'ink';

const width = 30;

const Bar = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return (
    <Box gap={1}>
      <Text color="cyan">{'█'.repeat(filled)}</Text>
      <Text dimColor>{'░'.repeat(width - filled)}</Text>
      <Text>
        {done}/{total}
      </Text>
    </Box>
  );
};

/** Draws the progress on stderr until ended. */
export const showProgress = (total: number, from: number) => {
  const view = render(<Bar done={from} total={total} />, { stdout: process.stderr, exitOnCtrlC: false, patchConsole: false });
  return {
    update: (done: number) => view.rerender(<Bar done={done} total={total} />),
    end: () => {
      view.clear();
      view.unmount();
    },
  };
};
