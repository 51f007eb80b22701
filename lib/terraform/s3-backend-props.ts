/** Where a state in S3 lies, and how it is protected. */
export interface S3BackendProps {
  /** The bucket. It must exist before the first deploy, with versioning on. */
  readonly bucket: string;
  /** The region of the bucket. @default - the region of the stack */
  readonly region?: string;
  /** The folder in the bucket. @default 'kasane' */
  readonly keyPrefix?: string;
  /** The KMS key that encrypts the state. @default - the bucket's own encryption (encryption is always on) */
  readonly kmsKeyId?: string;
}
