import { App, AppProps, aws, testing } from '../../lib';
import { withoutStderr } from '../support/on-every-platform';

/** A program with one stack, in Tokyo unless the props say otherwise, for real AWS whatever the environment says. */
export interface Program {
  readonly app: App;
  readonly stack: aws.AwsStack;
}

export function awsProgram(props: Partial<aws.AwsStackProps> = {}, appProps: AppProps = {}): Program {
  const app = new App(appProps);
  return { app, stack: new aws.AwsStack(app.terraform, 'shop', { region: 'ap-northeast-1', target: aws.Target.aws(), ...props }) };
}

/** Renders a program and keeps its findings out of the test report. */
export function rendered(app: App): testing.RenderedApp {
  return withoutStderr(() => testing.RenderedApp.of(app));
}

/** The configuration of the stack of `awsProgram`. */
export function stackOf(app: App): any {
  return rendered(app).stack('shop');
}
