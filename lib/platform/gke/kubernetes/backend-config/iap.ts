/** The OAuth client that Identity-Aware Proxy signs users in with. */
export interface OAuthClientCredentials {
  /** The name of a Secret with the keys `client_id` and `client_secret`, in the namespace of the BackendConfig. */
  readonly secretName: string;
}

/**
 * Identity-Aware Proxy: only users whom IAM lets in reach the pods. It cannot be on together with Cloud CDN.
 *
 * Removing `iap` leaves it as it was; switch it off by `enabled: false`.
 */
export interface IapConfig {
  /** Whether users must sign in. */
  readonly enabled: boolean;
  /**
   * An OAuth client of your own. It cannot be taken back later in favour of Google's.
   * @default - the client that Google manages
   */
  readonly oauthclientCredentials?: OAuthClientCredentials;
}
