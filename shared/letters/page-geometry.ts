/** US Letter and its margins, in points. Banner and running heads stand in the margins above and below the body. */
export const paper = { width: 612, height: 792 } as const;

export const bodyBox = { left: 72, right: 540, top: 88, bottom: 720, width: 468, height: 632 } as const;

/** Baselines of the lines outside the body, measured from the top edge. */
export const headBaselines = { banner: 38, draft: 52, runningHead: 66 } as const;
export const footBaselines = { runningFoot: 744, banner: 762 } as const;
