/** Braces around what may be a live figure; what is inside is captured. None goes over a line. */
export const liveSource = /\{\{([^{}\n]{1,2000})\}\}/g;
