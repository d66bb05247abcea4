/** The words that made registers are made of, as government protocols have them. */

/** Bodies: id, name, aliases. */
export const bodies = [
  ["MIC", "Ministry of Information and Communications", "МИК"],
  ["MNE", "Ministry of National Economy", "МНЭ"],
  ["MES", "Ministry of Education and Science", "МОН"],
  ["MID", "Ministry of Investments and Development", "МИР"],
  ["MF", "Ministry of Finance", "МФ"],
  ["MH", "Ministry of Healthcare", "МЗ"],
  ["MA", "Ministry of Agriculture", "МСХ"],
  ["MJ", "Ministry of Justice", "МЮ"],
  ["ME", "Ministry of Energy", "МЭ"],
  ["NB", "National Bank", "НБ"],
  ["AST", "Akimat of Astana", "акимат Астаны"],
  ["ALM", "Akimat of Almaty", "акимат Алматы"],
];

const english = {
  verbs: [
    "Submit",
    "Prepare",
    "Agree with the bodies concerned and submit",
    "Draft",
    "Report on",
    "Bring to a meeting",
  ],
  objects: [
    "the revised roadmap",
    "proposals for legislation",
    "the schedule of works and its financing",
    "a plan of joint measures",
    "the forecast of socio-economic effect",
    "a standard concept for regional centres",
    "the results of the pilot projects",
  ],
  subjects: [
    "on the digital platform for public services",
    "for the modernisation of water supply in rural districts",
    "on the training of specialists in technical colleges",
    "for the northern transport corridor",
    "on electronic health records in district hospitals",
    "on the energy efficiency of public buildings",
    "for the support of small and medium enterprises",
  ],
};

const russian = {
  verbs: [
    "Представить",
    "Подготовить",
    "Разработать и внести",
    "Согласовать",
    "Доложить в Правительство",
    "Обеспечить",
  ],
  objects: [
    "уточнённую дорожную карту",
    "предложения по внесению изменений в законодательство",
    "график работ и объёмы финансирования",
    "план совместных мероприятий",
    "оценку социально-экономического эффекта",
    "типовую концепцию для областных центров",
    "результаты пилотных проектов",
  ],
  subjects: [
    "по цифровой платформе государственных услуг",
    "по модернизации водоснабжения сельских районов",
    "по подготовке специалистов в колледжах",
    "по северному транспортному коридору",
    "по электронным медицинским картам в районных больницах",
    "по энергоэффективности общественных зданий",
    "по поддержке малого и среднего бизнеса",
  ],
};

/** Titles by language. */
export const titles = [english, russian];

export const tags = ["digital", "water", "health", "schools", "roads", "energy", "budget", "regions"];

const englishMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const russianMonths = [
  ...["января", "февраля", "марта", "апреля", "мая", "июня", "июля"],
  ...["августа", "сентября", "октября", "ноября", "декабря"],
];

/**
 * Wordings that give a day, each a function of the meeting's year and month (1 to 12) and a number to vary it by. None
 * gives a day before the meeting.
 * @type {((year: number, month: number, number: number) => string)[]}
 */
export const datedWordings = [
  () => "в двухнедельный срок",
  () => "в месячный срок",
  (_year, _month, number) => `в течение ${5 + (number % 25)} рабочих дней`,
  (_year, _month, number) => `в течение ${10 + (number % 50)} дней`,
  (_year, _month, number) => `до ${1 + (number % 28)} ${russianMonths[number % 12]} ${_year + 1} года`,
  (_year, _month, number) => `до ${1 + (number % 28)} ${russianMonths[number % 12]}`,
  () => "до конца года",
  (year) => `до конца ${year + 1} года`,
  () => "срочно",
  () => "within two weeks",
  (_year, _month, number) => `within ${2 + (number % 90)} days`,
  (_year, _month, number) => `${2 + (number % 15)} working days`,
  (_year, _month, number) => `by ${1 + (number % 28)} ${englishMonths[number % 12]}`,
  (year, _month, number) => `no later than ${1 + (number % 28)} ${englishMonths[number % 12]} ${year + 1}`,
  (_year, _month, number) => `by the end of ${englishMonths[number % 12]}`,
  (_year, month, number) => {
    // In the meeting's own year, so after its month.
    const later = month < 12 ? month + 1 + (number % (12 - month)) : 0;
    return later === 0 ? "до конца т.г." : `до 1 ${russianMonths[later - 1]} текущего года`;
  },
  (year, _month, number) => `${year + 1}-${String(1 + (number % 12)).padStart(2, "0")}-15`,
];

/** Wordings without a day. */
export const openWordings = ["постоянно", "on an ongoing basis", "в кратчайшие сроки"];
