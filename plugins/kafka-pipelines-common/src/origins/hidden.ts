/** Stands for a secret that is written in clear. @public */
export const HIDDEN = '…';
