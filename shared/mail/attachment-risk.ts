/** Kinds of files that can do harm as soon as they are opened: programs, scripts, links, disk images, documents with macros. */
const risky: ReadonlySet<string> = new Set(
  (
    'ade adp apk app appx bat chm cmd com cpl dll dmg docm dotm exe gadget hta img inf ins iso jar js jse lnk msc msi msp mst ' +
    'ocx pif potm ppam pptm ps1 psm1 py reg scf scr sct sh sldm svg sys url vb vbe vbs vhd vhdx vxd wsc wsf wsh xlam xll xlsm xltm'
  ).split(' '),
);

/**
 * Whether a warning must name the danger. By the last extension of the name alone, as systems choose what opens a file; trailing dots
 * and spaces, which Windows drops, do not hide it. The list follows the attachments that Outlook blocks.
 * @example isRiskyAttachment('invoice.pdf.exe') // true
 */
export function isRiskyAttachment(name: string): boolean {
  const extension = /\.([^.]+)$/.exec(name.replace(/[. ]+$/, ''))?.[1] ?? '';
  return risky.has(extension.toLowerCase());
}
