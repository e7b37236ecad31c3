import { XmlDocument } from 'libxml2-wasm';
import { judgedAccounts } from './judge-accounts.ts';
import { findKit, type Finding, type Judgement } from './judge-kit.ts';
import { profileOf, readProfiles, type Profile } from './judge-profiles.ts';
import { compileStylesheet, defaultCacheDirectory, runStylesheet } from './stylesheets.ts';
import { loadSchema, type Schema } from './xsd.ts';

export { findKit };
export type { Finding, Judgement };

/** Judges XML invoices by the official rules of a kit. */
export interface Judge {
  /** About a tenth of a second once warm. An invoice of a kind the kit has no rules for is not valid. */
  judge(xml: string): Judgement;
  close(): void;
}

// saxon-js computes an IBAN's remainder in doubles and is wrong; these two are judged by bigint instead.
const judgedElsewhere = new Set(['BR-DE-19', 'BR-DE-20']);

/**
 * A judge by the rules of `kit`. Compiling the stylesheets takes up to half a minute the first time; the
 * results are kept in `cacheDirectory` (outside any repository), named by the hash of the stylesheet.
 */
export async function openJudge(kit: string, cacheDirectory: string = defaultCacheDirectory()): Promise<Judge> {
  const profiles = await readProfiles(kit);
  const stylesheets = new Map<string, string>();
  for (const { file } of profiles.flatMap(({ rules }) => rules)) {
    if (!stylesheets.has(file)) stylesheets.set(file, await compileStylesheet(file, cacheDirectory));
  }
  const schemas = new Map(profiles.map(({ schema }) => [schema, loadSchema(schema)]));
  const tools: Tools = { stylesheet: (file) => found(stylesheets, file), schema: (file) => found(schemas, file) };
  return {
    judge: (xml) => judge(xml, profiles, tools),
    close: () => schemas.forEach((schema) => schema.close()),
  };
}

interface Tools {
  readonly stylesheet: (file: string) => string;
  readonly schema: (file: string) => Schema;
}

function judge(xml: string, profiles: readonly Profile[], tools: Tools): Judgement {
  // A DOCTYPE can pull in files and grow without bound; no invoice needs one.
  if (/<!DOCTYPE/i.test(xml)) return failed('doctype', 'the document has a DOCTYPE, which no invoice may');
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(xml);
  } catch (cause) {
    return failed('well-formed', cause instanceof Error ? cause.message : String(cause));
  }
  try {
    const profile = profileOf(document, profiles);
    if (profile === null) return failed('profile', 'the kit has no rules for this kind of document and BT-24');
    const broken = tools.schema(profile.schema).validate(document);
    // Rules presume a document of the right form; on another they only repeat the schema.
    if (broken.length > 0) return verdict(profile.name, broken, {});
    return judgeByRules(xml, profile, judgedAccounts(document), tools);
  } finally {
    document.dispose();
  }
}

function judgeByRules(xml: string, profile: Profile, known: readonly Finding[], tools: Tools): Judgement {
  const findings = [...known];
  const rulesFired: Record<string, number> = {};
  for (const { name, file } of profile.rules) {
    const report = runStylesheet(tools.stylesheet(file), xml);
    rulesFired[name] = report.fired;
    for (const finding of report.findings) {
      if (judgedElsewhere.has(finding.rule)) continue;
      findings.push({ ...finding, source: name, severity: profile.severities[finding.rule] ?? finding.severity });
    }
    if (report.fired === 0)
      findings.push({
        source: name,
        rule: 'silence',
        severity: 'error',
        message: 'no rule fired, so nothing was judged',
        location: '/',
      });
  }
  return verdict(profile.name, findings, rulesFired);
}

function verdict(
  profile: string,
  findings: readonly Finding[],
  rulesFired: Readonly<Record<string, number>>,
): Judgement {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    valid: errors.length === 0,
    profile,
    errors,
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    rulesFired,
  };
}

function failed(rule: string, message: string): Judgement {
  return verdict('none', [{ source: 'document', rule, severity: 'error', message, location: '/' }], {});
}

function found<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`${key} was not opened with the judge`);
  return value;
}
