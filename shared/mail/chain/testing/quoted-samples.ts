/** Chains as mail programs write them, in the languages of the table. Everyone in them is invented. */
export interface QuotedSample {
  readonly name: string;
  readonly text: string;
  /** Of each message found, from the top: clock as shown, sender, base words of the subject or null. */
  readonly messages: readonly {
    readonly shown: string | null;
    readonly from: string;
    readonly subject: string | null;
  }[];
}

const answer = 'I agree with the schedule.\n\nAda Quill\nRecords Officer\n';

export const quotedSamples: readonly QuotedSample[] = [
  {
    name: 'Outlook in English',
    text: `${answer}
From: Marlow, Beatrix <b.marlow@example.gov>
Sent: Thursday, May 5, 2022 4:12 PM
To: Quill, Ada <a.quill@example.gov>
Cc: Records Desk <records@example.gov>
Subject: RE: Disposal of case files
Importance: High

Please confirm the schedule.

-----Original Message-----
From: Quill, Ada
Sent: Wednesday, May 4, 2022 9:01 AM
To: Marlow, Beatrix
Subject: Disposal of case files

May these go?`,
    messages: [
      {
        shown: '2022-05-05T16:12',
        from: 'Marlow, Beatrix <b.marlow@example.gov>',
        subject: 'RE: Disposal of case files',
      },
      { shown: '2022-05-04T09:01', from: 'Quill, Ada', subject: 'Disposal of case files' },
    ],
  },
  {
    name: 'Outlook in French',
    text: `Bien reçu.

De : Tremblay, Odile <odile@example.ca>
Envoyé : lundi 7 février 2022 16:43
À : Quill, Ada
Cc : Bureau
Objet : RE: Calendrier de conservation

Voici le calendrier.`,
    messages: [
      {
        shown: '2022-02-07T16:43',
        from: 'Tremblay, Odile <odile@example.ca>',
        subject: 'RE: Calendrier de conservation',
      },
    ],
  },
  {
    name: 'Outlook in Spanish',
    text: `Conforme.

De: Ibarra, Lucio <lucio@example.mx>
Enviado el: martes, 8 de marzo de 2022 11:05
Para: Quill, Ada
CC: Archivo
Asunto: RV: Plazos de conservación

Adjunto los plazos.`,
    messages: [
      { shown: '2022-03-08T11:05', from: 'Ibarra, Lucio <lucio@example.mx>', subject: 'RV: Plazos de conservación' },
    ],
  },
  {
    name: 'Outlook in German',
    text: `Einverstanden.

Von: Vogt, Henrike <h.vogt@example.de>
Gesendet: Mittwoch, 9. März 2022 08:15
An: Quill, Ada
Cc: Registratur
Betreff: AW: Aussonderung der Akten

Die Liste folgt.`,
    messages: [
      { shown: '2022-03-09T08:15', from: 'Vogt, Henrike <h.vogt@example.de>', subject: 'AW: Aussonderung der Akten' },
    ],
  },
  {
    name: 'Outlook in Portuguese',
    text: `De acordo.

De: Salgado, Nuno <nuno@example.pt>
Enviada em: quinta-feira, 10 de março de 2022 17:20
Para: Quill, Ada
Assunto: RES: Tabela de temporalidade

Segue a tabela.`,
    messages: [
      { shown: '2022-03-10T17:20', from: 'Salgado, Nuno <nuno@example.pt>', subject: 'RES: Tabela de temporalidade' },
    ],
  },
  {
    name: 'Outlook in Italian',
    text: `D'accordo.

Da: Ferri, Lia <lia@example.it>
Inviato: venerdì 11 marzo 2022 10:02
A: Quill, Ada
Oggetto: R: Scarto d'archivio

Ecco l'elenco.`,
    messages: [{ shown: '2022-03-11T10:02', from: 'Ferri, Lia <lia@example.it>', subject: "R: Scarto d'archivio" }],
  },
  {
    name: 'Outlook in Dutch',
    text: `Akkoord.

Van: Smit, Joris <joris@example.nl>
Verzonden: zaterdag 12 maart 2022 14:30
Aan: Quill, Ada
Onderwerp: Antw: Vernietigingslijst

De lijst volgt.`,
    messages: [
      { shown: '2022-03-12T14:30', from: 'Smit, Joris <joris@example.nl>', subject: 'Antw: Vernietigingslijst' },
    ],
  },
  {
    name: 'Gmail over two lines, nested',
    text: `Agreed.

On Thu, May 5, 2022 at 4:12 PM Beatrix Marlow <b.marlow@example.gov>
wrote:

> Please confirm.
>
> On Wed, May 4, 2022 at 9:01 AM Ada Quill <a.quill@example.gov> wrote:
>
>> May these go?
`,
    messages: [
      { shown: '2022-05-05T16:12', from: 'Beatrix Marlow <b.marlow@example.gov>', subject: null },
      { shown: '2022-05-04T09:01', from: 'Ada Quill <a.quill@example.gov>', subject: null },
    ],
  },
  {
    name: 'Gmail in French',
    text: `D'accord.

Le lun. 7 févr. 2022 à 10:43, Odile Tremblay <odile@example.ca> a écrit :

> Voici le calendrier.`,
    messages: [{ shown: '2022-02-07T10:43', from: 'Odile Tremblay <odile@example.ca>', subject: null }],
  },
  {
    name: 'Thunderbird in German',
    text: `Einverstanden.

Am 09.03.22 um 08:15 schrieb Henrike Vogt:
> Die Liste folgt.`,
    messages: [{ shown: '2022-03-09T08:15', from: 'Henrike Vogt', subject: null }],
  },
  {
    name: 'Gmail in Spanish',
    text: `Conforme.

El mar, 8 mar 2022 a las 11:05, Lucio Ibarra (<lucio@example.mx>) escribió:

> Adjunto los plazos.`,
    messages: [{ shown: '2022-03-08T11:05', from: 'Lucio Ibarra (<lucio@example.mx>)', subject: null }],
  },
  {
    name: 'Gmail in Italian',
    text: `D'accordo.

Il giorno ven 11 mar 2022 alle ore 10:02 Lia Ferri <lia@example.it> ha scritto:

> Ecco l'elenco.`,
    messages: [{ shown: '2022-03-11T10:02', from: 'Lia Ferri <lia@example.it>', subject: null }],
  },
  {
    name: 'Gmail in Portuguese',
    text: `De acordo.

Em qui., 10 de mar. de 2022 às 17:20, Nuno Salgado <nuno@example.pt> escreveu:

> Segue a tabela.`,
    messages: [{ shown: '2022-03-10T17:20', from: 'Nuno Salgado <nuno@example.pt>', subject: null }],
  },
  {
    name: 'Gmail in Dutch, verb before the name',
    text: `Akkoord.

Op za 12 mrt. 2022 om 14:30 schreef Joris Smit <joris@example.nl>:

> De lijst volgt.`,
    messages: [{ shown: '2022-03-12T14:30', from: 'Joris Smit <joris@example.nl>', subject: null }],
  },
  {
    name: 'Apple Mail and iOS',
    text: `See below.

Sent from my iPhone

Begin forwarded message:

From: Beatrix Marlow <b.marlow@example.gov>
Date: May 5, 2022 at 4:12:33 PM EDT
To: Ada Quill <a.quill@example.gov>
Subject: Disposal of case files

Please confirm.`,
    messages: [
      {
        shown: '2022-05-05T16:12:33',
        from: 'Beatrix Marlow <b.marlow@example.gov>',
        subject: 'Disposal of case files',
      },
    ],
  },
  {
    name: 'Thunderbird, subject first',
    text: `See below.

-------- Forwarded Message --------
Subject: Disposal of case files
Date: Thu, 5 May 2022 16:12:33 -0400
From: Beatrix Marlow <b.marlow@example.gov>
To: Ada Quill <a.quill@example.gov>

Please confirm.`,
    messages: [
      {
        shown: '2022-05-05T16:12:33',
        from: 'Beatrix Marlow <b.marlow@example.gov>',
        subject: 'Disposal of case files',
      },
    ],
  },
  {
    name: 'Lotus Notes',
    text: `See below.

---------------------- Forwarded by Ada Quill/HQ/Example on 05/06/2002 08:00 AM ---------------------------

Beatrix Marlow
05/05/2002 04:12 PM
To: Ada Quill/HQ/Example@Example
cc: Records Desk
Subject: Disposal of case files

Please confirm.`,
    messages: [{ shown: '2002-05-05T16:12', from: 'Beatrix Marlow', subject: 'Disposal of case files' }],
  },
  {
    name: 'a release: labels over blank lines, marks, a page break in the header, a sender withheld with its label',
    text: `Message

From:

(b)(6), (b)(7)(C)

Sent:

5/5/2022 8:12:33 PM

To:

CC:

(b)(6)

Subject:

RE: Disposal of case files

Confirmed.

From: (b)(6)
Sent: Thursday, May 5, 2022 10:01 AM

UNCLASSIFIED//FOUO
Page 12 of 40

To: (b)(6); Records Desk
Subject: Disposal of case files

May these go?

Message

Sent: 5/6/2022 1:00:00 PM
To: (b)(6)
Subject: RE: Disposal of case files

They may.`,
    messages: [
      { shown: '2022-05-05T20:12:33', from: '(b)(6), (b)(7)(C)', subject: 'RE: Disposal of case files' },
      { shown: '2022-05-05T10:01', from: '(b)(6)', subject: 'Disposal of case files' },
      { shown: '2022-05-06T13:00:00', from: '', subject: 'RE: Disposal of case files' },
    ],
  },
  {
    name: 'a header on one line',
    text: `From: Ada Quill Sent: Thursday, May 5, 2022 10:01 AM To: Beatrix Marlow Subject: Disposal of case files

May these go?`,
    messages: [{ shown: '2022-05-05T10:01', from: 'Ada Quill', subject: 'Disposal of case files' }],
  },
  {
    name: 'Eudora, clock before date',
    text: `Agreed.

At 04:12 PM 5/5/2002 -0400, Beatrix Marlow wrote:
>Please confirm.`,
    messages: [{ shown: '2002-05-05T16:12', from: 'Beatrix Marlow', subject: null }],
  },
  {
    name: 'Gmail without a verb',
    text: `Agreed.

2013-11-26 14:05 GMT+01:00 Beatrix Marlow <b.marlow@example.gov>:

> Please confirm.`,
    messages: [{ shown: '2013-11-26T14:05', from: 'Beatrix Marlow <b.marlow@example.gov>', subject: null }],
  },
  {
    name: 'Notes with the date beside the sender',
    text: `From: Beatrix Marlow on 05/05/2002 04:12 PM
To: Ada Quill/HQ/Example@Example
cc:
Subject: Disposal of case files

Please confirm.`,
    messages: [{ shown: '2002-05-05T16:12', from: 'Beatrix Marlow', subject: 'Disposal of case files' }],
  },
  {
    name: 'a stamped release with attachments and all addressees',
    text: `RELEASE IN PART B6

UNCLASSIFIED U.S. Department of Example Case No. F-2014-20439 Doc No. C05739545 Date: 05/13/2015

From: Beatrix Marlow <b.marlow@example.gov>
To: Ada Quill; Ibarra, Lucio; Smit, Joris J.
Vogt, Henrike
CC:
BCC:
Sent: 5/5/2012 8:12:33 PM
Subject: Disposal of case files
Attachments: list.pdf

Please confirm.`,
    messages: [
      {
        shown: '2012-05-05T20:12:33',
        from: 'Beatrix Marlow <b.marlow@example.gov>',
        subject: 'Disposal of case files',
      },
    ],
  },
  {
    name: 'labels in one column, values in the next',
    text: `From:
To:
Cc:
Subject:
Date:

Marlow, Beatrix
Quill, Ada
RE: Disposal of case files
Thursday, May 5, 2022 4:12:33 PM

Please confirm.

From:
Sent:
To:
Subject:

Quill, Ada
Wednesday, May 4, 2022 9:01 AM
Marlow, Beatrix
Disposal of case files

May these go?`,
    messages: [
      { shown: '2022-05-05T16:12:33', from: 'Marlow, Beatrix', subject: 'RE: Disposal of case files' },
      { shown: '2022-05-04T09:01', from: 'Quill, Ada', subject: 'Disposal of case files' },
    ],
  },
  {
    name: 'the date under its label, the rest beside theirs',
    text: `From: Marlow, Beatrix
To: Quill, Ada
Subject: Disposal of case files
Date:
Thursday, May 5, 2022 4:12 PM

Please confirm.`,
    messages: [{ shown: '2022-05-05T16:12', from: 'Marlow, Beatrix', subject: 'Disposal of case files' }],
  },
  {
    name: 'a Gmail print, with the subject in its title',
    text: `Example Mail - Disposal of case files

Beatrix Marlow <b.marlow@example.gov> Thu, May 5, 2022 at 4:12 PM
To: Ada Quill <a.quill@example.gov>
Cc: Records Desk <records@example.gov>

Please confirm.`,
    messages: [
      {
        shown: '2022-05-05T16:12',
        from: 'Beatrix Marlow <b.marlow@example.gov>',
        subject: 'Disposal of case files',
      },
    ],
  },
  {
    name: 'GroupWise, between arrows',
    text: `Agreed.

>>> Beatrix Marlow <b.marlow@example.gov> 5/5/2022 4:12 PM >>>
Please confirm.`,
    messages: [{ shown: '2022-05-05T16:12', from: 'Beatrix Marlow <b.marlow@example.gov>', subject: null }],
  },
  {
    name: 'scanned: labels misread, a month in two',
    text: `Frorn: Marlow, Beatrix
Sent ; Tuesday, Nove mber 8, 2022 4:12 PM
T0: Quill, Ada
Subiect: Disposal of case files

Please confirm.

Fram: Quill, Ada
Sent: Monday, November 7, 2022 9:01 AM
To: Marlow, Beatrix
Subject: Disposal of case files

May these go?`,
    messages: [
      { shown: '2022-11-08T16:12', from: 'Marlow, Beatrix', subject: 'Disposal of case files' },
      { shown: '2022-11-07T09:01', from: 'Quill, Ada', subject: 'Disposal of case files' },
    ],
  },
  {
    name: 'French over three lines',
    text: `D'accord.

Le lun. 7 févr. 2022 à 10:43, Odile Tremblay
<odile@example.ca> a
écrit :

> Voici le calendrier.`,
    messages: [{ shown: '2022-02-07T10:43', from: 'Odile Tremblay <odile@example.ca>', subject: null }],
  },
  {
    name: 'all-figure dates as their language orders them',
    text: `De : Tremblay, Odile
Envoyé : 07/02/2022 10:43
À : Quill, Ada
Objet : Calendrier

Voici.

From: Ada Quill
Sent: 2/3/2022 9:01 AM
To: Odile Tremblay
Subject: Calendar

May we see it?`,
    messages: [
      { shown: '2022-02-07T10:43', from: 'Tremblay, Odile', subject: 'Calendrier' },
      { shown: '2022-02-03T09:01', from: 'Ada Quill', subject: 'Calendar' },
    ],
  },
  {
    name: 'no message: a memorandum, an agenda, a committee that wrote',
    text: `On Thursday, May 5, 2022 the committee wrote:

The vault is to be opened.

MEMORANDUM
TO: All Branch Chiefs
FROM: Office of Example
SUBJECT: Care of cards

From 2:00 to 3:00 we meet.
Date: Tuesday, May 10, 2022
Location: Annex`,
    messages: [],
  },
  {
    name: 'no message: labels and dates in prose',
    text: `From: the third floor, we saw it.

On Thursday, May 5, 2022 the committee wrote a letter to the Archivist.

To: be decided
Subject: to change
Date: to be set`,
    messages: [],
  },
];
