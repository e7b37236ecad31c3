import type { RefusalTable } from '../../kernel/result.ts';

const look = { de: 'Das Projekt ansehen.', en: 'Look at the project.' };

export const projectRefusals = {
  'projects.unknown': {
    status: 404,
    message: { de: 'Dieses Projekt gibt es nicht.', en: 'There is no such project.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'projects.unknown_package': {
    status: 404,
    message: { de: 'Dieses Arbeitspaket gibt es nicht.', en: 'There is no such work package.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'projects.foreign_contract': {
    status: 422,
    message: {
      de: 'Der Vertrag {number} ist nicht von diesem Kunden oder schon beendet.',
      en: 'Contract {number} is not this customer’s, or has ended.',
    },
    next: {
      de: 'Einen laufenden Vertrag des Kunden angeben oder keinen.', en: 'Name a running contract of the customer, or none.',
    },
  },
  'projects.closed': {
    status: 409,
    message: {
      de: 'Das Projekt {number} ist schon übergeben oder abgebrochen.', en: 'Project {number} was handed over or cancelled already.',
    },
    next: { de: 'Für Weiteres ein neues Projekt anlegen.', en: 'Make a new project for anything further.' },
  },
  'projects.started': {
    status: 409,
    message: {
      de: 'Das Projekt {number} hat begonnen; seine Arbeitspakete stehen fest.',
      en: 'Project {number} has begun; its work packages are settled.',
    },
    next: {
      de: 'Weitere Leistungen als eigenes Projekt vereinbaren.', en: 'Agree on further work as a project of its own.',
    },
  },
  'projects.not_reserved': {
    status: 409,
    message: {
      de: 'Die Gruppe „{group}“ ist nicht für diesen Kunden reserviert.', en: 'Group “{group}” is not reserved for this customer.',
    },
    next: {
      de: 'Unter „Kapazität“ die Gruppe für den Kunden reservieren.', en: 'Reserve the group for the customer under “Capacity”.',
    },
  },
  'projects.no_group': {
    status: 409,
    message: {
      de: 'Für das Projekt {number} ist keine Hardware benannt.', en: 'No hardware is named for project {number}.',
    },
    next: {
      de: 'Im Projekt die Gruppe von Hosts angeben, die für den Kunden reserviert ist.',
      en: 'Name in the project the group of hosts that is reserved for the customer.',
    },
  },
  'projects.group_empty': {
    status: 409,
    message: {
      de: 'In der Gruppe „{group}“ ist kein Host in Betrieb.', en: 'No host of group “{group}” is in use.',
    },
    next: {
      de: 'Die Hosts in Betrieb nehmen und den nächsten Bericht der Engine abwarten.',
      en: 'Put the hosts into use and wait for the engine’s next report.',
    },
  },
  'projects.not_startable': {
    status: 409,
    message: { de: 'Das Arbeitspaket „{title}“ ist schon begonnen.', en: 'Work package “{titleEn}” was begun already.' },
    next: look,
  },
  'projects.not_presentable': {
    status: 409,
    message: {
      de: 'Das Arbeitspaket „{title}“ ist nicht in Arbeit und hat keine offenen Mängel; vorzulegen ist nichts.',
      en: 'Work package “{titleEn}” is neither under way nor has it defects; there is nothing to present.',
    },
    next: { de: 'Es zuerst beginnen, oder die Erklärung des Kunden abwarten.', en: 'Begin it first, or wait for what the customer declares.' },
  },
  'projects.needs_document': {
    status: 422,
    message: {
      de: 'Die Dokumentation wird als PDF vorgelegt.', en: 'The documentation is presented as a PDF.',
    },
    next: { de: 'Das PDF beifügen.', en: 'Attach the PDF.' },
  },
  'projects.not_a_pdf': {
    status: 422,
    message: {
      de: 'Das ist kein PDF in Base64, oder es ist größer als {most} Bytes.', en: 'This is no PDF in base64, or it is larger than {most} bytes.',
    },
    next: { de: 'Ein PDF beifügen.', en: 'Attach a PDF.' },
  },
  'projects.not_presented': {
    status: 409,
    message: {
      de: 'Das Arbeitspaket „{title}“ liegt nicht zur Abnahme vor.', en: 'Work package “{titleEn}” is not presented for acceptance.',
    },
    next: { de: 'Die Vorlage abwarten (§ A8 Abs. 1).', en: 'Wait until it is presented (§ A8 (1)).' },
  },
  'projects.already_accepted': {
    status: 409,
    message: {
      de: 'Das Arbeitspaket „{title}“ ist schon am {acceptedOn} abgenommen.', en: 'Work package “{titleEn}” was accepted already, on {acceptedOn}.',
    },
    next: {
      de: 'Später entdeckte Mängel als Gewährleistung melden (§ A11).', en: 'Report defects found later under warranty (§ A11).',
    },
  },
  'projects.packages_open': {
    status: 409,
    message: { de: 'Noch nicht abgenommen: {open}', en: 'Not accepted yet: {openEn}' },
    next: {
      de: 'Die Arbeitspakete vorlegen und ihre Abnahme abwarten (§ A8).', en: 'Present the work packages and wait for their acceptance (§ A8).',
    },
  },
} satisfies RefusalTable<string>;
