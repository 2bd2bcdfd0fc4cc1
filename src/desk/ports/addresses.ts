/** The address of what a frame, a tab or a download shows or saves; whoever asks gives it back, by {@link giveBack}. */
export const addressOf = (content: Uint8Array | string, type: string): string =>
  URL.createObjectURL(new Blob([content as BlobPart], { type }));

/** Browsers take what stands there a while after they were asked to, and complain aloud where it is gone by then. */
export const giveBack = (address: string): void => void setTimeout(() => URL.revokeObjectURL(address), 60_000);
