import type { HostObject } from "../host-object";
import { define } from "../registry";
import { HostError } from "../errors";

/** Excel's inner services that Office.js talks to beside the workbook. */
interface Service<K extends string> extends HostObject {
  readonly kind: K;
}

interface RibbonItem<K extends string> extends HostObject {
  readonly kind: K;
  readonly id: string;
}

const isArray = (value: unknown): value is unknown[] => Array.isArray(value);
const idOf = (value: unknown): number => Number(value);

/** Names of the services as the library asks for them. */
export function createServices(): ReadonlyMap<string, HostObject> {
  return new Map<string, HostObject>([
    ["Microsoft.ExcelServices.CustomFunctions", { kind: "CustomFunctions" }],
    ["Microsoft.OfficeSharedApi.AddinInternalService", { kind: "AddinInternalService" }],
    ["Microsoft.InternalService.AddinInternalService", { kind: "AddinInternalService" }],
    ["Microsoft.AppRuntime.AppRuntimeService", { kind: "AppRuntimeService" }],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", { kind: "AppRuntimePersistenceService" }],
    ["Microsoft.DynamicRibbon.DynamicRibbon", { kind: "DynamicRibbon" }],
  ]);
}

export const serviceTypes = [
  define<Service<"CustomFunctions">>("CustomFunctions", {
    methods: {
      _setOsfControlContainerReadyForCustomFunctions: (_, __, { services }) => {
        services.functionsReady();
        return null;
      },
      _getEnabledFeatures: () => [2, 4],
      setInvocationResults: (_, args, { services }) => {
        const results = args.json(0);
        for (const result of isArray(results) ? results : []) {
          if (typeof result !== "object" || result === null || !("id" in result)) continue;
          const given = result as Record<string, unknown>;
          const code = given.errorCode === undefined ? null : idOf(given.errorCode);
          services.functionResult(idOf(given.id), given.failed !== true, given.value, code);
        }
        return null;
      },
      setInvocationArrayResults: (_, args, { services }) => {
        const results = args.json(0);
        for (const result of isArray(results) ? results : []) {
          if (!isArray(result)) throw new HostError("InvalidArgument");
          services.functionResult(
            idOf(result[0]),
            result[1] === true,
            result[2],
            result[3] === undefined ? null : idOf(result[3]),
          );
        }
        return null;
      },
    },
  }),
  define<Service<"AddinInternalService">>("AddinInternalService", {
    methods: {
      notifyActionHandlerReady: (_, __, { services }) => {
        services.actionsReady();
        return null;
      },
    },
  }),
  define<Service<"AppRuntimeService">>("AppRuntimeService", {
    methods: {
      getAppRuntimeState: (_, __, { services }) => services.paneState(),
      setAppRuntimeState: (_, args, { services }) => {
        services.setPaneState(args.text(0));
        return null;
      },
    },
  }),
  define<Service<"AppRuntimePersistenceService">>("AppRuntimePersistenceService", {
    methods: {
      getAppRuntimeStartState: (_, __, { services }) => services.startState(),
      setAppRuntimeStartState: (_, args, { services }) => {
        services.setStartState(args.text(0));
        return null;
      },
    },
  }),
  define<Service<"DynamicRibbon">>("DynamicRibbon", {
    methods: {
      executeRequestCreate: (_, args, { services }) => {
        services.createRibbon(args.text(0));
        return null;
      },
      getTab: (_, args) => {
        const tab: RibbonItem<"RibbonTab"> = { kind: "RibbonTab", id: args.text(0) };
        return tab;
      },
      getButton: (_, args) => {
        const button: RibbonItem<"RibbonButton"> = { kind: "RibbonButton", id: args.text(0) };
        return button;
      },
    },
  }),
  define<RibbonItem<"RibbonTab">>("RibbonTab", {
    identity: ({ id }) => ["Id", id],
    scalars: { id: { get: ({ id }) => id } },
    methods: {
      setVisibility: ({ id }, args, { services }) => {
        services.setTabVisible(id, args.flagOr(0, true));
        return null;
      },
    },
  }),
  define<RibbonItem<"RibbonButton">>("RibbonButton", {
    identity: ({ id }) => ["Id", id],
    scalars: {
      id: { get: ({ id }) => id },
      enabled: {
        get: () => true,
        set: ({ id }, value, { services }) => services.setButtonEnabled(id, value === true),
      },
    },
    methods: {
      setEnabled: ({ id }, args, { services }) => {
        services.setButtonEnabled(id, args.flagOr(0, true));
        return null;
      },
    },
  }),
];
