/** The native compiler checks in a third of the time; the other one in node_modules is there for the tools that read TypeScript through its API, which the native one has not. */
export const tsc = 'node_modules/typescript-native/bin/tsc'
