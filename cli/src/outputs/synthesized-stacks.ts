import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../failure';
import { isObject, JsonObject, parseObject, readTextIfThere } from '../json-file';

/** What a synthesized stack says of itself. */
export interface SynthesizedStack {
  readonly name: string;
  /** The AWS account it may be deployed to; null when the program does not say. */
  readonly account: string | null;
  /** The AWS region; null for a stack without AWS provider. */
  readonly region: string | null;
  /** Whether its AWS provider talks to a local cloud. */
  readonly local: boolean;
  /** Construct ids down to the name of a Terraform output: cdktf arranges its outputs file in the same way. */
  readonly outputs: JsonObject;
}

const FIX = 'synthesize first (npx cdktf synth), or name the folder with --terraform-outdir';

/** Reads every stack of a Terraform output folder. */
export function readSynthesizedStacks(cwd: string, outdir: string): SynthesizedStack[] {
  const folder = path.resolve(cwd, outdir, 'stacks');
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`${path.join(outdir, 'stacks')}: there is no such folder`, FIX);
  const stacks: SynthesizedStack[] = [];
  for (const entry of fs.readdirSync(folder).sort()) {
    const shown = path.join(outdir, 'stacks', entry, 'cdk.tf.json');
    const text = readTextIfThere(path.join(folder, entry, 'cdk.tf.json'), shown, FIX);
    if (text !== undefined) stacks.push(describe(entry, parseObject(text, shown, FIX)));
  }
  return stacks;
}

function describe(folder: string, document: JsonObject): SynthesizedStack {
  const about = member(document, '//');
  const name = member(about, 'metadata').stackName;
  const aws = awsProvider(document);
  const accounts = aws.allowed_account_ids;
  return {
    name: typeof name === 'string' ? name : folder,
    account: literal(Array.isArray(accounts) ? accounts[0] : undefined),
    region: literal(aws.region),
    local: isLocal(aws),
    outputs: member(about, 'outputs'),
  };
}

/** The provider that resources use when they name none: the one without alias. */
function awsProvider(document: JsonObject): JsonObject {
  const configured = member(document, 'provider').aws;
  const providers = (Array.isArray(configured) ? configured : [configured]).filter(isObject);
  return providers.find((provider) => provider.alias === undefined) ?? providers[0] ?? {};
}

/** Emulators are given the key `test`, and AWS itself is never reached without TLS. */
function isLocal(aws: JsonObject): boolean {
  if (aws.access_key === 'test') return true;
  const endpoints = (Array.isArray(aws.endpoints) ? aws.endpoints : [aws.endpoints]).filter(isObject);
  return endpoints.some((services) => Object.values(services).some((url) => typeof url === 'string' && url.startsWith('http://')));
}

function member(value: JsonObject, name: string): JsonObject {
  const found = value[name];
  return isObject(found) ? found : {};
}

/** A Terraform expression is not known before `terraform apply`. */
function literal(value: unknown): string | null {
  return typeof value === 'string' && !value.includes('${') ? value : null;
}
