/** Chains in the further languages: the header block of Outlook, and an opening as Gmail, Apple Mail or Thunderbird writes it. Everyone in them is invented. */
import type { QuotedSample } from './quoted-samples.ts';

/** A short answer, then what it quotes. */
function outlook(name: string, answer: string, head: readonly string[], said: string, shown: string): QuotedSample {
  const [from = '', , , subject = ''] = head.map((line) => line.replace(/^[^:：]*[:：]\s*/u, ''));
  return {
    name: `Outlook in ${name}`,
    text: `${answer}\n\n${head.join('\n')}\n\n${said}`,
    messages: [{ shown, from, subject }],
  };
}

function opening(name: string, text: string, shown: string, from: string): QuotedSample {
  return { name, text, messages: [{ shown, from, subject: null }] };
}

const shown = '2022-02-08T10:43';
const ada = 'Ada Quill <ada@example.org>';

export const furtherSamples: readonly QuotedSample[] = [
  outlook(
    'Finnish',
    'Kiitos, hyväksyn.',
    [
      'Lähettäjä: Korhonen, Aino <aino@example.fi>',
      'Lähetetty: tiistai 8. helmikuuta 2022 10.43',
      'Vastaanottaja: Quill, Ada',
      'Aihe: VS: Säilytysaikataulu',
    ],
    'Aikataulu on luettavissa.',
    shown,
  ),
  outlook(
    'Polish',
    'Zgadzam się.',
    [
      'Od: Nowak, Zofia <zofia@example.pl>',
      'Wysłano: wtorek, 8 lutego 2022 10:43',
      'Do: Quill, Ada',
      'Temat: ODP: Wykaz akt',
    ],
    'Wykaz jest gotowy.',
    shown,
  ),
  outlook(
    'Hungarian',
    'Egyetértek.',
    [
      'Feladó: Szabó Ilona <ilona@example.hu>',
      'Küldve: 2022. február 8., kedd 10:43',
      'Címzett: Quill, Ada',
      'Tárgy: RE: Megőrzési idők',
    ],
    'A jegyzék elkészült.',
    shown,
  ),
  outlook(
    'Russian',
    'Согласна.',
    [
      'От: Орлова Нина <nina@example.ru>',
      'Отправлено: 8 февраля 2022 г. 10:43',
      'Кому: Quill, Ada',
      'Тема: RE: Сроки хранения',
    ],
    'Перечень готов.',
    shown,
  ),
  outlook(
    'Czech',
    'Souhlasím.',
    [
      'Od: Dvořáková, Jana <jana@example.cz>',
      'Odesláno: úterý 8. února 2022 10:43',
      'Komu: Quill, Ada',
      'Předmět: RE: Skartační lhůty',
    ],
    'Seznam je hotov.',
    shown,
  ),
  outlook(
    'Greek',
    'Συμφωνώ.',
    [
      'Από: Ελένη Παππά <eleni@example.gr>',
      'Στάλθηκε: Τρίτη, 8 Φεβρουαρίου 2022 4:12 μ.μ.',
      'Προς: Quill, Ada',
      'Θέμα: RE: Χρόνοι τήρησης',
    ],
    'Ο κατάλογος είναι έτοιμος.',
    '2022-02-08T16:12',
  ),
  outlook(
    'Turkish',
    'Onaylıyorum.',
    [
      'Kimden: Elif Aydın <elif@example.com.tr>',
      'Gönderildi: 8 Şubat 2022 Salı 10:43',
      'Kime: Quill, Ada',
      'Konu: YNT: Saklama süreleri',
    ],
    'Liste hazır.',
    shown,
  ),
  outlook(
    'Japanese',
    '承知しました。',
    ['差出人: 佐藤 花子 <hanako@example.jp>', '送信日時: 2022年2月8日 10:43', '宛先: Quill, Ada', '件名: RE: 保存期間'],
    '一覧ができました。',
    shown,
  ),
  outlook(
    'Chinese',
    '同意。',
    ['发件人: 王丽 <li@example.cn>', '发送时间: 2022年2月8日 下午 4:12', '收件人: Quill, Ada', '主题: 答复: 保管期限'],
    '清单已完成。',
    '2022-02-08T16:12',
  ),
  outlook(
    'Chinese of Taiwan, with wide colons',
    '同意。',
    ['寄件者：林美 <mei@example.tw>', '寄件日期：2022年2月8日 上午 10:43', '收件者：Quill, Ada', '主旨：RE: 保存年限'],
    '清單已完成。',
    shown,
  ),
  outlook(
    'Norwegian',
    'Enig.',
    [
      'Fra: Berg, Ingrid <ingrid@example.no>',
      'Sendt: tirsdag 8. februar 2022 10:43',
      'Til: Quill, Ada',
      'Emne: SV: Bevaringstid',
    ],
    'Listen er ferdig.',
    shown,
  ),
  opening(
    'Gmail in Finnish',
    `Sopii.\n\nti 8. helmik. 2022 klo 10.43 Ada Quill (ada@example.org) kirjoitti:\n\nLista on valmis.`,
    shown,
    'Ada Quill (ada@example.org)',
  ),
  opening(
    'Apple Mail in Finnish',
    `Sopii.\n\n${ada} kirjoitti 8.2.2022 kello 10.43:\n\n> Lista on valmis.`,
    shown,
    ada,
  ),
  opening('Gmail in Polish', `Zgoda.\n\nwt., 8 lut 2022 o 10:43 ${ada} napisał(a):\n\n> Lista gotowa.`, shown, ada),
  opening(
    'Thunderbird in Polish',
    'Zgoda.\n\nW dniu 8.02.2022 o 10:43, Ada Quill pisze:\n> Lista gotowa.',
    shown,
    'Ada Quill',
  ),
  opening(
    'Gmail in Hungarian, broken in two',
    `Rendben.\n\n${ada} ezt írta\n(időpont: 2022. febr. 8., K, 10:43):\n\nA lista kész.`,
    shown,
    ada,
  ),
  opening(
    'Thunderbird in Russian',
    'Хорошо.\n\n08.02.2022 10:43, Ада Квилл пишет:\n> Список готов.',
    shown,
    'Ада Квилл',
  ),
  opening(
    'Apple Mail in Russian',
    `Хорошо.\n\n8 февр. 2022 г., в 10:43, ${ada} написал(а):\n\nСписок готов.`,
    shown,
    ada,
  ),
  opening(
    'Gmail in Russian, which writes no verb',
    `Хорошо.\n\nвт, 8 февр. 2022 г. в 10:43, ${ada}:\n\n> Список готов.`,
    shown,
    ada,
  ),
  opening(
    'Gmail in Czech',
    `Dobře.\n\nút 8. 2. 2022 v 10:43 odesílatel ${ada} napsal:\n\n> Seznam je hotov.`,
    shown,
    ada,
  ),
  opening(
    'Thunderbird in Czech',
    'Dobře.\n\nDne 8.2.2022 v 10:43 Ada Quill napsal(a):\n> Seznam je hotov.',
    shown,
    'Ada Quill',
  ),
  opening(
    'Gmail in Greek',
    `Ναι.\n\nΣτις Τρί 8 Φεβ 2022 στις 4:12 μ.μ., ο/η ${ada} έγραψε:\n\n> Έτοιμο.`,
    '2022-02-08T16:12',
    `ο/η ${ada}`,
  ),
  opening(
    'Gmail in Turkish',
    `Tamam.\n\n${ada}, 8 Şub 2022 Sal, 10:43 tarihinde şunu yazdı:\n\n> Liste hazır.`,
    shown,
    ada,
  ),
  opening('Apple Mail in Turkish', `Tamam.\n\n${ada} şunları yazdı (8 Şub 2022 10:43):\n\nListe hazır.`, shown, ada),
  opening(
    'Gmail in Japanese, which writes no verb',
    `了解です。\n\n2022年2月8日(火) 10:43 ${ada}:\n\n> 一覧です。`,
    shown,
    ada,
  ),
  opening('Apple Mail in Japanese', `了解です。\n\n2022/02/08 10:43、${ada}のメール:\n\n一覧です。`, shown, ada),
  opening('Gmail in Chinese', `好的。\n\n${ada} 于2022年2月8日周二 10:43写道：\n\n> 清单。`, shown, ada),
  opening(
    'Gmail in Chinese of Taiwan',
    `好的。\n\n${ada} 於 2022年2月8日 週二 下午4:12寫道：\n\n> 清單。`,
    '2022-02-08T16:12',
    ada,
  ),
  opening('Gmail in Norwegian', `Fint.\n\ntir. 8. feb. 2022 kl. 10:43 skrev ${ada}:\n\nListen er klar.`, shown, ada),
  opening(
    'Gmail in Danish',
    `Fint.\n\nDen tirs. 8. feb. 2022 kl. 10.43 skrev ${ada}:\n\n> Listen er klar.`,
    shown,
    ada,
  ),
  opening('Gmail in Swedish', `Bra.\n\nDen tis 8 feb. 2022 kl 10:43 skrev ${ada}:\n\n> Listan är klar.`, shown, ada),
];

/** Prose that speaks of dates and of writing in these languages: nothing is quoted in it. */
export const furtherProse: readonly string[] = [
  'Komitea kirjoitti:\n\n8.2.2022 on sovittu.\nAihe: vielä auki\nLähettäjä: kolmas kerros',
  'Minister pisze: 8.02.2022 jest terminem.\n\nDo: ustalenia\nTemat: do zmiany\nData: do ustalenia',
  'Комиссия пишет:\n\nсрок 08.02.2022 в 10:43.\nТема: открыта\nДата: не назначена',
  'See parts 3. 4. and 5. of 2022. may be soon.\nDo: call them\nOd: nobody\nPro: it is cheap\nKonu: none',
];
