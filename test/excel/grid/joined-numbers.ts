import type { BaseValueObject } from "@univerjs/preset-sheets-core";
import { ArrayValueObject, IFunctionService, StringValueObject } from "@univerjs/preset-sheets-core";
import type { Engine } from "./engine";

/**
 * Lets `&` write numbers with 15 significant digits, as Excel does; the calculation engine writes all that the computer
 * holds. Point and exponent stay as the engine writes them: it reads criteria such as ">"&A1 in no other way.
 */
export function joinNumbersAsExcel(engine: Engine): void {
  // The engine calculates `&` with this function.
  const join = engine.injector.get(IFunctionService).getExecutor("CONCATENATE");
  if (!join) throw new Error("The calculation engine has no function for &.");
  const asText = (value: BaseValueObject): BaseValueObject => {
    if (value instanceof ArrayValueObject)
      return value.mapValue((each) => (each === null ? each : asText(each)) as BaseValueObject);
    const plain = value.getValue();
    return value.isNumber() && typeof plain === "number"
      ? StringValueObject.create(String(Number(plain.toPrecision(15))))
      : value;
  };
  const calculate = join.calculate.bind(join);
  join.calculate = (...values: BaseValueObject[]) => calculate(...values.map(asText));
}
