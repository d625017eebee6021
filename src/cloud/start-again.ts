/** What heals an execution whose documents are damaged: another one writes its own, and takes over what is done. */
export const START_AGAIN = 'start the run again (submit or upload it again), which computes only what is missing';
