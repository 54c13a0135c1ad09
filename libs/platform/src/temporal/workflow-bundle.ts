import { type BundleOptions, bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/**
 * Bundles sandbox code from source. The bundler ignores tsconfig paths: workspace packages resolve by the condition
 * `@lienthong/source`, and `./x.js` means `./x.ts`.
 *
 * @param workflowsPath absolute path of the module that exports the workflows
 */
export function bundleWorkflows(
  workflowsPath: string,
  logger?: BundleOptions['logger'],
): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath,
    ...(logger && { logger }),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        extensionAlias: { '.js': ['.ts', '.js'] },
        conditionNames: ['@lienthong/source', '...'],
      },
    }),
  });
}
