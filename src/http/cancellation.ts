const watched = new WeakMap<AbortSignal, Set<() => void>>();

const watch = (cancel: AbortSignal): Set<() => void> => {
  const callbacks = new Set<() => void>();
  watched.set(cancel, callbacks);
  cancel.addEventListener('abort', () => {
    for (const callback of [...callbacks]) callback();
  });
  return callbacks;
};

/**
 * Calls back when a run is stopped; returns how to stop listening.
 * One listener serves all sessions and calls: Node warns from eleven on.
 */
export const onCancel = (cancel: AbortSignal, callback: () => void): (() => void) => {
  const callbacks = watched.get(cancel) ?? watch(cancel);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
  };
};
