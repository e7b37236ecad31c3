import type { RefusalTable } from '../../kernel/result.ts';

const otherServer = { de: 'Kennung des Servers prüfen.', en: 'Check the id of the server.' };
const givesBack = { de: 'Zuerst etwas zurückgeben, das nicht mehr gebraucht wird.', en: 'Give back what is no longer needed.' };

/** What the provider's pools of addresses refuse. */
const poolRefusals = {
  'network.no_free_address': {
    status: 409,
    message: {
      de: 'In keinem Netz ({network}) ist ein Block {size} frei.', en: 'No network ({network}) has a free block {size} left.',
    },
    next: {
      de: 'Ein weiteres Netz anlegen oder warten, bis eine Adresse ausgeruht ist.',
      en: 'Add another network or wait until an address has rested.',
    },
  },
  'network.no_pool': {
    status: 409,
    message: { de: 'Es ist noch kein Adressnetz angelegt.', en: 'No address network has been set up yet.' },
    next: { de: 'Zuerst ein öffentliches IPv4-Netz anlegen.', en: 'Set up a public IPv4 network first.' },
  },
  'network.no_ipv6_pool': {
    status: 409,
    message: { de: 'Es ist noch kein IPv6-Netz angelegt.', en: 'No IPv6 network has been set up yet.' },
    next: {
      de: 'Ohne IPv6 bestellen, oder der Anbieter legt ein IPv6-Netz an.',
      en: 'Order without IPv6, or have the provider set up an IPv6 network.',
    },
  },
  'network.gateway_outside': {
    status: 422,
    message: {
      de: 'Das Gateway {gateway} ist keine nutzbare Adresse im Netz {network}.',
      en: 'Gateway {gateway} is not a usable address of network {network}.',
    },
    next: { de: 'Eine Adresse aus dem Netz wählen, etwa die erste.', en: 'Choose an address of the network, such as the first.' },
  },
  'network.overlap': {
    status: 409,
    message: { de: 'Das Netz {network} überschneidet sich mit {other}.', en: 'Network {network} overlaps {other}.' },
    next: { de: 'Ein anderes Netz wählen.', en: 'Choose another network.' },
  },
  'network.unknown_pool': {
    status: 404,
    message: { de: 'Dieses Adressnetz gibt es nicht.', en: 'There is no such address network.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
} satisfies RefusalTable<string>;

/** What private networks and their firewalls refuse. */
const privateRefusals = {
  'network.unknown': {
    status: 422,
    message: { de: 'Dieses private Netz hat der Kunde nicht.', en: 'The customer has no such private network.' },
    next: { de: 'Eines seiner Netze wählen oder keines angeben.', en: 'Choose one of its networks, or name none.' },
  },
  'network.no_such_private': {
    status: 404,
    message: { de: 'Dieses private Netz gibt es hier nicht.', en: 'There is no such private network here.' },
    next: { de: 'Die Kennung des Netzes prüfen.', en: 'Check the id of the network.' },
  },
  'network.not_ready': {
    status: 409,
    message: {
      de: 'Im Netz „{name}“ ist noch kein Server übergeben oder keiner mehr in Betrieb.',
      en: 'No server of the network “{name}” has been handed over yet, or none is in service any more.',
    },
    next: {
      de: 'Die Bereitstellung abwarten oder ein neues Netz bestellen.',
      en: 'Wait until it is provisioned, or order a new network.',
    },
  },
  'network.full': {
    status: 409,
    message: { de: 'Im Netz „{name}“ ist keine Adresse mehr frei.', en: 'The network “{name}” has no free address left.' },
    next: { de: 'Ein neues Netz bestellen.', en: 'Order a new network.' },
  },
  'network.too_many': {
    status: 409,
    message: { de: 'Ein Kunde hat höchstens {limit} private Netze.', en: 'A customer has at most {limit} private networks.' },
    next: { de: 'Den Server in einem der vorhandenen Netze bestellen.', en: 'Order the server in one of the existing networks.' },
  },
  'network.needs_private': {
    status: 422,
    message: {
      de: 'Ein privates Netz gehört zur Netzanbindung „private“.', en: 'A private network belongs to the topology “private”.',
    },
    next: { de: 'Netzanbindung „private“ wählen oder kein Netz angeben.', en: 'Choose the topology “private”, or name no network.' },
  },
  'network.no_firewall': {
    status: 409,
    message: {
      de: 'Der Server hat seine öffentliche Adresse selbst; vor ihm steht keine Firewall des Anbieters.',
      en: 'The server has its public address itself; no firewall of the provider stands before it.',
    },
    next: {
      de: 'Die Firewall im Betriebssystem einrichten (C 4.5.1).', en: 'Use the firewall of its operating system (C 4.5.1).',
    },
  },
  'network.too_many_forwards': {
    status: 409,
    message: { de: 'Ein Server hat höchstens {limit} Portweiterleitungen.', en: 'A server has at most {limit} forwards.' },
    next: givesBack,
  },
  'network.port_taken': {
    status: 409,
    message: {
      de: 'Der Port {publicPort}/{protocol} wird schon weitergeleitet.', en: 'Port {publicPort}/{protocol} is forwarded already.',
    },
    next: { de: 'Einen anderen Port wählen oder die Portweiterleitung entfernen.', en: 'Choose another port, or remove the forward.' },
  },
  'network.too_many_vpn_accesses': {
    status: 409,
    message: { de: 'Ein privates Netz hat höchstens {limit} VPN-Zugänge.', en: 'A private network has at most {limit} VPN accesses.' },
    next: givesBack,
  },
  'network.vpn_key_taken': {
    status: 409,
    message: {
      de: 'Mit diesem öffentlichen Schlüssel gibt es in diesem Netz schon einen VPN-Zugang.',
      en: 'This network has a VPN access with this public key already.',
    },
    next: {
      de: 'Für jedes Gerät ein eigenes Schlüsselpaar erzeugen.', en: 'Make a pair of keys of its own for each device.',
    },
  },
  'network.vpn_own_key': {
    status: 422,
    message: {
      de: 'Das ist der öffentliche Schlüssel der Firewall, nicht der des Geräts.',
      en: "This is the firewall's public key, not that of the device.",
    },
    next: {
      de: 'Den öffentlichen Schlüssel angeben, den „wg pubkey“ auf dem Gerät schreibt.',
      en: 'Give the public key that “wg pubkey” writes on the device.',
    },
  },
  'network.unknown_vpn_access': {
    status: 404,
    message: { de: 'Diesen VPN-Zugang hat das Netz nicht.', en: 'The network has no such VPN access.' },
    next: { de: 'Die VPN-Zugänge des Netzes ansehen.', en: 'Look at the VPN accesses of the network.' },
  },
  'network.unknown_forward': {
    status: 404,
    message: { de: 'Diese Portweiterleitung hat der Server nicht.', en: 'The server has no such forward.' },
    next: { de: 'Die Portweiterleitungen des Servers ansehen.', en: 'Look at the forwards of the server.' },
  },
} satisfies RefusalTable<string>;

/** What is refused of addresses beside a server's own. */
const blockRefusals = {
  'network.public_only': {
    status: 409,
    message: {
      de: 'Weitere Adressen und IPv6 gibt es nur für Server am öffentlichen Netz.',
      en: 'More addresses and IPv6 are only for servers on the public network.',
    },
    next: { de: 'Einen Server mit öffentlicher Adresse bestellen.', en: 'Order a server with a public address of its own.' },
  },
  'network.has_ipv6': {
    status: 409,
    message: { de: 'Der Server hat schon ein IPv6-Präfix.', en: 'The server has an IPv6 prefix already.' },
    next: { de: 'Ein weiteres mit Netzplan bestellen.', en: 'Order another one with a network plan.' },
  },
  'network.block_too_large': {
    status: 422,
    message: {
      de: 'Ein Block /{wanted} ist größer als erlaubt: höchstens /{largest} (C 4.6.3, Richtlinien der RIPE).',
      en: 'A block /{wanted} is larger than allowed: /{largest} at most (C 4.6.3, policy of the RIPE).',
    },
    next: { de: 'Einen kleineren Block bestellen.', en: 'Order a smaller block.' },
  },
  'network.plan_incomplete': {
    status: 422,
    message: {
      de: 'Der Netzplan nennt {given} Verwendungen; der Block hat {needed} Adressen (C 4.6.3).',
      en: 'The network plan names {given} uses; the block has {needed} addresses (C 4.6.3).',
    },
    next: { de: 'Für jede Adresse sagen, wofür sie ist.', en: 'Say of each address what it is for.' },
  },
  'network.too_many_blocks': {
    status: 409,
    message: { de: 'Ein Server hat höchstens {limit} weitere Blöcke.', en: 'A server has at most {limit} more blocks.' },
    next: givesBack,
  },
  'network.unknown_address': {
    status: 404,
    message: { de: 'Diese Adresse gibt es hier nicht.', en: 'There is no such address here.' },
    next: { de: 'Die Adressen des Servers ansehen.', en: 'Look at the addresses of the server.' },
  },
  'network.own_address': {
    status: 409,
    message: { de: 'Das ist die eigene Adresse des Servers.', en: "This is the server's own address." },
    next: { de: 'Sie geht mit dem Server zurück.', en: 'It goes back with the server.' },
  },
  'network.not_in_block': {
    status: 422,
    message: { de: '{address} liegt nicht in {block}.', en: '{address} is not in {block}.' },
    next: { de: 'Eine Adresse des Blocks nennen.', en: 'Name an address of the block.' },
  },
  'network.named_twice': {
    status: 422,
    message: { de: '{address} steht zweimal in der Anfrage.', en: '{address} is named twice.' },
    next: { de: 'Jede Adresse nur einmal nennen.', en: 'Name each address once.' },
  },
} satisfies RefusalTable<string>;

/** What is refused where a server is cut off (D4 (4)). */
const isolationRefusals = {
  'network.isolated': {
    status: 409,
    message: { de: 'Der Server ist bereits vom Netz getrennt (D4 Abs. 4).', en: 'The server is cut off already (D4 (4)).' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'network.not_isolated': {
    status: 409,
    message: { de: 'Der Server ist nicht vom Netz getrennt.', en: 'The server is not cut off from the network.' },
    next: otherServer,
  },
} satisfies RefusalTable<string>;

/** What is refused where traffic harms others (C 4.2.7). */
const fairUseRefusals = {
  'network.case_open': {
    status: 409,
    message: {
      de: 'Zu diesem Server ist schon ein Fair-Use-Vorgang offen.', en: 'There is an open fair-use case about this server already.',
    },
    next: { de: 'Mit dem offenen Vorgang weitermachen.', en: 'Go on with the open case.' },
  },
  'network.unknown_case': {
    status: 404,
    message: { de: 'Diesen Fair-Use-Vorgang gibt es nicht.', en: 'There is no such fair-use case.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'network.case_ended': {
    status: 409,
    message: { de: 'Der Fair-Use-Vorgang ist beendet.', en: 'The fair-use case has ended.' },
    next: { de: 'Einen neuen Vorgang eröffnen, wenn es wieder nötig ist.', en: 'Open a new case if it is needed again.' },
  },
  'network.not_notified': {
    status: 409,
    message: {
      de: 'Die Benachrichtigung des Kunden ist noch nicht versandt; erst danach wird beschränkt (C 4.2.7).',
      en: 'The notice to the customer has not been sent yet; the restriction comes after it (C 4.2.7).',
    },
    next: {
      de: 'Einen Augenblick warten. Ist die E-Mail gescheitert: den Kunden anders benachrichtigen und den Alarm dazu erledigen.',
      en: 'Wait a moment. If the e-mail failed: tell the customer another way, and settle the alarm about it.',
    },
  },
  'network.restricted': {
    status: 409,
    message: {
      de: 'Die Bandbreite des Servers ist nach C 4.2.7 auf {rate} Mbit/s beschränkt.',
      en: "The server's rate is restricted to {rate} Mbit/s under C 4.2.7.",
    },
    next: { de: 'Zuerst die Beschränkung aufheben.', en: 'Lift the restriction first.' },
  },
  'network.not_restricted': {
    status: 409,
    message: { de: 'Die Bandbreite ist nicht beschränkt.', en: 'The rate is not restricted.' },
    next: { de: 'Den Vorgang ohne Aufhebung schließen.', en: 'Close the case without lifting anything.' },
  },
  'network.not_lower': {
    status: 422,
    message: {
      de: 'Eine Beschränkung liegt unter der jetzigen Bandbreite von {rate} Mbit/s.',
      en: 'A restriction is lower than the rate of now, {rate} Mbit/s.',
    },
    next: { de: 'Eine kleinere Bandbreite wählen.', en: 'Choose a lower rate.' },
  },
} satisfies RefusalTable<string>;

export const networkRefusals = {
  ...poolRefusals, ...privateRefusals, ...blockRefusals, ...isolationRefusals, ...fairUseRefusals,
};
