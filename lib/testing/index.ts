export * from './rendered-app';
