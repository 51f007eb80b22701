/**
 * How the Terraform engine writes a value that it does not know yet into strings, lists and maps
 * (cdktf 0.21, tokens/private/encoding). Known here by their text so that folders which must not
 * import the engine can still refuse such a value.
 */
const TOKEN_MARKER = /[$#&]\{TfToken\[/;

/** Numbers, and the members of number lists, are encoded as huge negative doubles with these upper 16 bits. */
const NUMBER_MARKERS: readonly number[] = [0xfdff, 0xfbff];

/** Whether the text holds a value that is known only after a deploy. */
export function holdsToken(text: string): boolean {
  return TOKEN_MARKER.test(text);
}

/** Whether the number stands for a value that is known only after a deploy. */
export function isTokenNumber(value: number): boolean {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return NUMBER_MARKERS.includes(view.getUint16(0));
}
