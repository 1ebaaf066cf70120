const privilege =
  /\b(?:attorney[- ]client|attorney work[- ]product|deliberative process|privileged (?:and|&|\/) confidential|privileged communication|legally privileged|secret professionnel|anwaltsgeheimnis|secreto profesional)\b/i;

/** What says in each mail language that something came with the message. */
const attached =
  /\b(?:attached|attachments?|enclosed|ci[- ]joint(?:e|s|es)?|pi[eè]ces? jointes?|adjunto|adjunta|adjuntos|anexo|anexos|em anexo|anbei|beigefügt|im anhang|in allegato|allegato|allegati|bijgevoegd|bijlage|bifogat|vedhæftet)\b/i;

/** The words by which a text claims a privilege, as `attorney-client`; undefined where none do. */
export function privilegeIn(text: string): string | undefined {
  return privilege.exec(text)?.[0];
}

/** The words by which a text speaks of something that came with it, as `enclosed`; undefined where none do. */
export function attachmentIn(text: string): string | undefined {
  return attached.exec(text)?.[0];
}
