let tell: (seconds: number) => void = () => {};

/** Called when a request waits until it is sent again: the visitor is told, instead of looking at nothing. */
export function tellWaiting(seconds: number): void {
  tell(seconds);
}

export function onWaiting(listener: (seconds: number) => void): () => void {
  tell = listener;
  return () => {
    tell = () => {};
  };
}
