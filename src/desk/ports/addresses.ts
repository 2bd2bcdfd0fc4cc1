/** The address of what a frame or a download takes; whoever asks gives it back, by {@link giveBack}. A tab keeps its own, to be loaded again. */
export const addressOf = (content: Uint8Array | string, type: string): string =>
  URL.createObjectURL(new Blob([content as BlobPart], { type }));

/** Browsers take what stands there a while after they were asked to, and complain aloud where it is gone by then. */
export const giveBack = (address: string): void => void setTimeout(() => URL.revokeObjectURL(address), 60_000);
