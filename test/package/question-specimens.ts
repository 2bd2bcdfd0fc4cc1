import { strToU8, zipSync } from "fflate";

/** A small file of each form in which other tools write questions, by the names of their readers. */
export const QUESTION_SPECIMENS = {
  "moodle-xml": {
    file: "moodle.xml",
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<quiz><question type="truefalse"><name><text>Pier</text></name><questiontext format="html"><text>The pier is new.</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>\n',
  },
  qti12: {
    file: "canvas.xml",
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Pier"><section ident="root_section"><item ident="i1" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">Which port?</mattext></material><response_lid ident="response1" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>Northwick</mattext></material></response_label><response_label ident="2"><material><mattext>Easthaven</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="response1">1</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>\n',
  },
  qti21: {
    file: "qti21.xml",
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="port" title="Port" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Which port?</prompt><simpleChoice identifier="A">Northwick</simpleChoice><simpleChoice identifier="B">Easthaven</simpleChoice></choiceInteraction></itemBody></assessmentItem>\n',
  },
  qti3: {
    file: "qti3.xml",
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="port" title="Port" adaptive="false" time-dependent="false"><qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-prompt>Which port?</qti-prompt><qti-simple-choice identifier="A">Northwick</qti-simple-choice><qti-simple-choice identifier="B">Easthaven</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>\n',
  },
  docx: {
    file: "list.docx",
    text: zipSync({
      "word/document.xml": strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${["1. Which port?", "a) Northwick", "b) Easthaven", "Answer: a"].map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
      ),
    }),
  },
  opentdb: {
    file: "opentdb.json",
    text: '{"response_code":0,"results":[{"type":"multiple","difficulty":"easy","category":"Geography","question":"Which port?","correct_answer":"Northwick","incorrect_answers":["Easthaven"]}]}\n',
  },
  "r-exams": {
    file: "port.Rmd",
    text: "Question\n========\nWhich port?\n\nAnswerlist\n----------\n* Easthaven\n* Northwick\n\nMeta-information\n================\nexname: Port\nextype: schoice\nexsolution: 01\n",
  },
  kahoot: {
    file: "kahoot.csv",
    text: ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,Time limit (sec),Correct answer(s) - choose at least one\n1,Which port?,Northwick,Easthaven,,,20,1\n",
  },
  wayground: {
    file: "wayground.csv",
    text: "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation\nWhich port?,Multiple Choice,Northwick,Easthaven,,,,1,20,,\n",
  },
  blooket: {
    file: "blooket.csv",
    text: '"Blooket\nImport Template",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"\n1,Which port?,Northwick,Easthaven,,,20,1\n',
  },
  gimkit: {
    file: "gimkit.csv",
    text: "Gimkit Spreadsheet Import Template,,,,\nQuestion,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\nWhich port?,Northwick,Easthaven,,\n",
  },
  sheet: {
    file: "sheet.csv",
    text: "stem,key,distractor 1,distractor 2\nWhich port?,Northwick,Easthaven,Southmere\n",
  },
  gift: { file: "moodle.gift", text: "::Port::Which port? {=Northwick ~Easthaven}\n" },
  text2qti: { file: "quiz.txt2qti", text: "1. Which port?\n*a) Northwick\nb) Easthaven\n... Closed.\n" },
  aiken: { file: "aiken.txt", text: "Which port?\nA. Northwick\nB. Easthaven\nANSWER: A\n" },
  "numbered-list": { file: "list.txt", text: "1. Which port?\n   a) Northwick\n   b) Easthaven\n   Answer: a\n" },
} as const;
