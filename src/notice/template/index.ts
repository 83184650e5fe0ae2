export { fieldMeaning, fillTemplate, sampleTemplate, templateFields, templateMessage } from "./template";
