import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { XmlDocument } from 'libxml2-wasm';
import type { Severity } from './judge-kit.ts';
import { XRECHNUNG } from './write-ubl.ts';

/** One kind of invoice and what judges it. */
export interface Profile {
  readonly name: string;
  /** XPath 1.0 that is true for a document of this kind. */
  readonly match: string;
  /** Path of its XML schema. */
  readonly schema: string;
  readonly rules: readonly { readonly name: string; readonly file: string }[];
  /** Rules whose severity the issuer of the profile changed. */
  readonly severities: Readonly<Record<string, Severity>>;
}

export const namespaces = {
  invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  creditnote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
} as const;

const rules = {
  'EN 16931 UBL': 'en16931-1.3.16/ubl/EN16931-UBL-validation.xslt',
  'EN 16931 CII': 'en16931-1.3.16/cii/EN16931-CII-validation.xslt',
  'XRechnung UBL': 'xrechnung-3.0.2/xslt/XRechnung-UBL-validation.xslt',
  'XRechnung CII': 'xrechnung-3.0.2/xslt/XRechnung-CII-validation.xslt',
  'Factur-X': 'factur-x-zugferd-2.5.2/FACTUR-X_EN16931.xslt',
} as const;
const schemas = {
  ubl: 'xsd/ubl-2.1/maindoc/UBL-Invoice-2.1.xsd',
  cii: 'xsd/cii-d16b/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
  facturX: 'factur-x-zugferd-2.5.2/FACTUR-X_EN16931.xsd',
} as const;

/** Keyed by the name the overrides file gives the profile. */
const table: Readonly<
  Record<string, { readonly schema: keyof typeof schemas; readonly rules: readonly (keyof typeof rules)[] }>
> = {
  'EN16931 XRechnung (UBL Invoice)': { schema: 'ubl', rules: ['EN 16931 UBL', 'XRechnung UBL'] },
  'EN16931 XRechnung (CII)': { schema: 'cii', rules: ['EN 16931 CII', 'XRechnung CII'] },
  'EN16931 (CII)': { schema: 'facturX', rules: ['EN 16931 CII', 'Factur-X'] },
};

/** The profiles this program writes, with the kit's severity overrides. */
export async function readProfiles(kit: string): Promise<Profile[]> {
  const overrides = JSON.parse(await readFile(join(kit, 'severity-overrides.json'), 'utf8')) as Record<
    string,
    { match: string; custom: Record<string, Severity> }
  >;
  return Object.entries(table).map(([name, entry]) => {
    const override = overrides[name];
    if (override === undefined) throw new Error(`the kit's severity overrides do not know “${name}”`);
    return {
      name,
      // The file writes XPath 2; `exists` is `boolean` in XPath 1.
      match: override.match.replace('exists(', 'boolean(').replaceAll('@xrechnung.spec.id@', XRECHNUNG),
      schema: join(kit, schemas[entry.schema]),
      rules: entry.rules.map((rule) => ({ name: rule, file: join(kit, rules[rule]) })),
      severities: override.custom,
    };
  });
}

/** The profile the document claims to follow by its BT-24, or null. */
export function profileOf(document: XmlDocument, profiles: readonly Profile[]): Profile | null {
  return profiles.find(({ match }) => document.eval(match, namespaces) === true) ?? null;
}
