import { mailLanguages } from './mail-languages.ts';

/** What stands before a quoted or printed header. */
export interface MarkerLine {
  /** `pageHead`: the word `Message` with which review tools open a printed message. */
  readonly kind: 'pageHead' | 'quoted' | 'forwarded' | 'appointment';
}

const words = mailLanguages.flatMap(({ markers }) => markers).join('|');
const dashed = new RegExp(`^[-–—_*= ]{2,}\\s*(?<words>${words})(?!\\p{L})(?<more>.{0,160}?)[-–—_*= ]*:?$`, 'iu');
const alone = new RegExp(`^(?<words>${words})(?<more>)\\s*:$`, 'iu');
const forwardWords =
  /forward|transf|réexp|reenv|weiterg|encamin|reencamin|inoltr|doorgest|vidare|videre|välit|edelleen|przekaz|továbbít|пере(?:сыл|направ|адрес)|přeposl|předan|προωθ|yönlend|iletilmiş|転送|转发|轉寄/i;
const appointmentWords = /appointment|rendez-vous|termin$|compromisso|appuntamento|afspraak/i;

/** Reads a line such as `-----Original Message-----`, `Begin forwarded message:`, `--- Forwarded by A on 1/2/2001 ---` or `Message`. */
export function readMarker(text: string): MarkerLine | undefined {
  if (text.length < 7 || text.length > 220) return undefined;
  if (text === 'Message') return { kind: 'pageHead' };
  const first = text.charCodeAt(0);
  const isDashed = first === 0x2d || first === 0x5f || first === 0x2a || first === 0x3d || first > 0x2000;
  const match = isDashed ? dashed.exec(text) : text.endsWith(':') ? alone.exec(text) : null;
  if (!match) return undefined;
  const found = match.groups?.words ?? '';
  if (appointmentWords.test(found)) return { kind: 'appointment' };
  return { kind: forwardWords.test(found) ? 'forwarded' : 'quoted' };
}
