import type { RefusalTable } from '../kernel/result.ts';

export const workflowRefusals = {
  'servers.unknown': {
    status: 404,
    message: { de: 'Diesen Server gibt es nicht.', en: 'There is no such server.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'servers.wrong_state': {
    status: 409,
    message: {
      de: 'Der Server ist im Zustand „{state}“; das geht nur in: {allowed}.',
      en: 'The server is “{state}”; this needs one of: {allowed}.',
    },
    next: { de: 'Den Zustand des Servers ansehen.', en: 'Look at the state of the server.' },
  },
  'servers.not_handed_over': {
    status: 409,
    message: {
      de: 'Der Server wird gerade bereitgestellt und ist noch nicht übergeben.',
      en: 'The server is being provisioned and has not been handed over yet.',
    },
    next: { de: 'Die Bereitstellungsanzeige abwarten.', en: 'Wait for the ready-for-service notice.' },
  },
  'servers.busy': {
    status: 409,
    message: {
      de: 'Der Ablauf {runId} arbeitet gerade an diesem Server.', en: 'The run {runId} is working on this server.',
    },
    next: {
      de: 'Sein Ende abwarten; sitzt er fest, entscheidet der Betrieb.',
      en: 'Wait for its end; if it is stuck, operations decides.',
    },
  },
  'servers.managed': {
    status: 403,
    message: {
      de: 'Das ist Sache dessen, der den Server betreibt; der Kunde hat hier keinen administrativen Zugriff (C 5).',
      en: 'This is for whoever operates the server; its customer has no administrative access here (C 5).',
    },
    next: { de: 'Den Anbieter beauftragen.', en: 'Ask the provider to do it.' },
  },
  'servers.contract_ended': {
    status: 409,
    message: {
      de: 'Der Vertrag {number} ist beendet; der Server bleibt aus.',
      en: 'Contract {number} has ended; the server stays off.',
    },
    next: { de: 'Einen neuen Server bestellen.', en: 'Order a new server.' },
  },
  'servers.in_rescue': {
    status: 409,
    message: {
      de: 'Der Server läuft im Rettungssystem.', en: 'The server is in its rescue system.',
    },
    next: { de: 'Zuerst das Rettungssystem verlassen.', en: 'Leave the rescue system first.' },
  },
  'servers.not_in_rescue': {
    status: 409,
    message: {
      de: 'Der Server läuft nicht im Rettungssystem.', en: 'The server is not in its rescue system.',
    },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'servers.protected': {
    status: 409,
    message: { de: 'Der Server ist gegen Löschen geschützt.', en: 'The server is protected against deletion.' },
    next: { de: 'Zuerst den Löschschutz aufheben.', en: 'Take the protection away first.' },
  },
  'servers.not_confirmed': {
    status: 422,
    message: {
      de: 'Zur Bestätigung ist der Rechnername anzugeben; „{given}“ ist nicht der dieses Servers.',
      en: 'The host name confirms it; “{given}” is not that of this server.',
    },
    next: { de: 'Den Rechnernamen des Servers genau eingeben.', en: 'Give the server’s host name exactly.' },
  },
  'servers.cut_off': {
    status: 409,
    message: {
      de: 'Der Server ist vom Netz getrennt; so wird er weder neu aufgesetzt noch gelöscht.',
      en: 'The server is cut off from the network; like that it is neither set up anew nor deleted.',
    },
    next: { de: 'Zuerst wieder verbinden lassen.', en: 'Have it reconnected first.' },
  },
  'servers.other_price': {
    status: 409,
    message: {
      de: '„{wanted}“ wird zu einem anderen Preis verkauft als „{now}“: anderes System, andere Lizenz oder Container.',
      en: '“{wanted}” is sold at another price than “{now}”: another system, another licence, or containers.',
    },
    next: {
      de: 'Einen neuen Server mit diesem Image bestellen und den alten kündigen.',
      en: 'Order a new server with this image, and give notice for the old one.',
    },
  },
  'servers.cluster_needs_it': {
    status: 409,
    message: {
      de: 'Der Server gehört zur Steuerungsebene eines Clusters, der noch Knoten hat.',
      en: 'The server is of the control plane of a cluster that still has nodes.',
    },
    next: { de: 'Zuerst die Knoten löschen.', en: 'Delete the nodes first.' },
  },
  'clusters.unknown': {
    status: 404,
    message: { de: 'Diesen Cluster gibt es nicht.', en: 'There is no such cluster.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'clusters.no_control_plane': {
    status: 409,
    message: {
      de: 'Der Cluster hat keine Steuerungsebene mehr, oder sie wird gerade gelöscht.',
      en: 'The cluster has no control plane any more, or it is being deleted.',
    },
    next: { de: 'Einen neuen Cluster bestellen.', en: 'Order a new cluster.' },
  },
  'clusters.too_many_nodes': {
    status: 409,
    message: {
      de: 'Ein Cluster hat höchstens {limit} Knoten; dieser hat {there}.', en: 'A cluster has at most {limit} nodes; this one has {there}.',
    },
    next: { de: 'Weniger Knoten oder einen weiteren Cluster bestellen.', en: 'Order fewer nodes, or another cluster.' },
  },
  'servers.cause_needed': {
    status: 422,
    message: {
      de: 'Wer nicht der Kunde ist, nennt die Ursache: nach ihr richtet sich, ob die Zeit als Ausfall zählt (A4).',
      en: 'Whoever is not the customer names the cause: it decides whether the time counts as downtime (A4).',
    },
    next: { de: 'Eine der Ursachen angeben: {causes}.', en: 'Name one of the causes: {causes}.' },
  },
  'servers.declaration_needed': {
    status: 422,
    message: {
      de: 'Wer für den Kunden bestellt, gibt an, wie der Kunde es erklärt hat (A16 Abs. 1).',
      en: 'Whoever orders for the customer says how the customer declared it (A16 (1)).',
    },
    next: { de: 'Weg, Name und Wortlaut angeben.', en: 'Give channel, name and wording.' },
  },
  'servers.same_size': {
    status: 409,
    message: { de: 'Der Server hat schon die Größe {flavour}.', en: 'The server has the size {flavour} already.' },
    next: { de: 'Eine andere Größe wählen.', en: 'Choose another size.' },
  },
  'runs.unknown': {
    status: 404,
    message: { de: 'Diesen Ablauf gibt es nicht.', en: 'There is no such run.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'runs.not_stuck': {
    status: 409,
    message: {
      de: 'Der Ablauf ist im Zustand „{state}“; nur ein festsitzender oder zurückgenommener wird neu versucht, und der nur einmal.',
      en: 'The run is “{state}”; only a stuck or an undone one is tried again, and that only once.',
    },
    next: { de: 'Nichts zu tun: er geht von selbst weiter oder ist zu Ende.', en: 'Nothing to do: it goes on by itself or has ended.' },
  },
  'findings.unknown': {
    status: 404,
    message: { de: 'Diese Abweichung gibt es nicht.', en: 'There is no such finding.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'findings.settled': {
    status: 409,
    message: { de: 'Die Abweichung ist schon im Zustand „{state}“.', en: 'The finding is “{state}” already.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'findings.not_offered': {
    status: 409,
    message: {
      de: 'Das geht bei dieser Abweichung nicht; möglich ist: {offered}.',
      en: 'That can’t be done about this finding; what can: {offered}.',
    },
    next: {
      de: 'Eines davon wählen, oder die Ursache beheben und noch einmal prüfen lassen.',
      en: 'Choose one of these, or mend the cause and audit again.',
    },
  },
  'findings.owned': {
    status: 409,
    message: { de: 'Inzwischen gehört es jemandem.', en: 'Somebody owns it by now.' },
    next: { de: 'Noch einmal prüfen lassen.', en: 'Audit again.' },
  },
} satisfies RefusalTable<string>;
