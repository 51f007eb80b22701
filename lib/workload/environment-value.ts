import { k8s } from 'cdk8s-plus-27';

/**
 * Where the value of an environment variable comes from. Literals are for what anybody may read; there is no way
 * to write a secret here, only to name the Secret that holds it.
 */
export class EnvironmentValue {
  /** A literal. */
  public static of(value: string): EnvironmentValue {
    return new EnvironmentValue({ value });
  }

  /** A key of a ConfigMap of the workload's namespace. */
  public static fromConfigMap(name: string, key: string): EnvironmentValue {
    return new EnvironmentValue({ valueFrom: { configMapKeyRef: { name, key } } });
  }

  /** A key of a Secret of the workload's namespace. The Secret is made elsewhere; its value is never in the output. */
  public static fromSecret(name: string, key: string): EnvironmentValue {
    return new EnvironmentValue({ valueFrom: { secretKeyRef: { name, key } } });
  }

  /** A field of the pod itself, for example `metadata.name` or `status.podIP`. */
  public static fromPodField(fieldPath: string): EnvironmentValue {
    return new EnvironmentValue({ valueFrom: { fieldRef: { fieldPath } } });
  }

  private constructor(private readonly source: Partial<k8s.EnvVar>) {}

  /** @internal */
  public _render(name: string): k8s.EnvVar {
    return { name, ...this.source };
  }
}
