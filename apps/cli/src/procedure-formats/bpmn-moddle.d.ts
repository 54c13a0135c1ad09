/** What we use of the library, which ships types of its elements only. */
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    readonly $type: string;
    readonly id?: string;
  }

  export class BpmnModdle {
    create(type: string, attributes?: Readonly<Record<string, unknown>>): BpmnElement;
    toXML(element: BpmnElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: BpmnElement;
      readonly elementsById: Readonly<Record<string, BpmnElement>>;
      readonly references: readonly { readonly property: string; readonly id: string }[];
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
