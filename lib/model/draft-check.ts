/** What is said of a draft before it may leave the machine: found items, the gate's verdict, dangerous advice. */

/**
 * `device`: serial numbers, IMEI, MAC. `reference`: numbers that one company or state knows a person by (orders,
 * customers, insurance). `address-tail`: the query or fragment of an address.
 */
export type FindingKind =
  | 'secret'
  | 'card'
  | 'iban'
  | 'mail'
  | 'phone'
  | 'user-name'
  | 'address-tail'
  | 'ip'
  | 'device'
  | 'reference';

/** One thing that should not stand in a public post. */
export interface Finding {
  /** The same for the same item, wherever it stands: what `Draft.kept` holds. At most 600 characters. */
  key: string;
  kind: FindingKind;
  /** Place in the text, in UTF-16 units; findings never overlap. */
  start: number;
  end: number;
  /** The text between `start` and `end`. */
  text: string;
  /** What stands there afterwards. */
  by: string;
}

/** Why a public forum is the wrong place. */
export type GateReason =
  | 'billing'
  | 'account-recovery'
  | 'identity'
  | 'orders'
  | 'legal'
  | 'medical'
  | 'tax'
  | 'banking'
  | 'security-hole'
  | 'minors';

/** `redact`: it may be posted once what was found in it is taken out. The reason is set for `stop` only. */
export type GateVerdict =
  | { verdict: 'post'; reason: null }
  | { verdict: 'redact'; reason: null }
  | { verdict: 'stop'; reason: GateReason };

/** Advice that can do harm when it is followed blindly. */
export type DangerKind =
  | 'pipe-to-shell'
  | 'unknown-program'
  | 'tls-off'
  | 'antivirus-off'
  | 'firewall-off'
  | 'protection-off'
  | 'updates-off'
  | 'recursive-delete'
  | 'disk-wipe'
  | 'registry-edit'
  | 'permission-wide'
  | 'firmware'
  | 'data-drop'
  | 'credentials'
  | 'support-number'
  | 'hidden-command';

export interface Danger {
  kind: DangerKind;
  /** Place in the text, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
}
