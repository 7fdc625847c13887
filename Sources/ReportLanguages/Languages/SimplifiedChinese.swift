import AdvisoryModel

extension Phrases {
    /// Chinese in simplified characters.
    package static let simplifiedChinese = Phrases(
        language: "zh-Hans", colon: "：", comma: "，",
        verdicts: [.clear: "可以通行", .conditional: "有条件通行", .undetermined: "无法确定", .blocked: "不能通行"],
        sentences: [
            .clear: "旅客{0}可以过境：{1}。目前没有已知的障碍。",
            .conditional: "旅客{0}满足下列要求后可以过境：{1}。",
            .undetermined: "无法确定旅客{0}能否过境：{1}。",
            .blocked: "旅客{0}不能过境：{1}。",
        ],
        someone: "（国籍不明）", someoneOf: "（国籍：{0}）",
        dates: DateWords(
            weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
            months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
            withWeekday: "{3}年{2}{1}日{0}", plain: "{2}年{1}{0}日"),
        headings: [
            .blocks: "通行障碍", .requires: "必须办理", .coming: "即将发生的变化", .fears: "注意危险",
            .contacts: "求助电话", .questions: "尚不清楚、弄清后即可判定的情况", .opens: "允许通行的依据",
            .informs: "须知", .met: "已满足的要求", .setAside: "被其他规则取代的规则", .problems: "无法判断的内容",
            .sources: "来源",
        ],
        report: ReportPhrases(
            at: "{0}{1}", onDay: "{0}", onUnknownDay: "日期未定",
            asked: "查询日期：{0}。", goodUntil: "有效至{0}（含当日），此后内容会有变化。",
            goodForEver: "内容不会自行变化。", risk: "危险等级：{0}级（共4级），{1}。",
            noRisk: "危险等级不明。",
            nothingSaysOpen: "没有确切信息表明{0}准许该旅客通过",
            nothingSaysAdmitted: "没有确切信息表明{0}准许该旅客入境",
            tooLate: "申请所缺证件已经太迟：最后一天是{0}",
            tooLateFor: "申请“{0}”已经太迟：最后一天是{1}",
            mayBeTooLateFor: "申请“{0}”可能已经太迟：最后一天是{1}",
            mayBeTooLate: "申请所缺证件可能已经太迟：旅行日期不明",
            tooLateInShort: "有缺少或可能缺少的证件，现在申请已经太迟。",
            mayBeTooLateInShort: "有缺少或可能缺少的证件，现在申请可能已经太迟。",
            withinHours: "仅在以下时间开放：{0}（{1}时间）",
            withinHoursInShort: "口岸仅在规定时间开放。",
            canCrossWithinHours: "旅客{0}只能在规定时间过境：{1}。",
            staysBeyond: "停留期超过{0}，即本规则库所涵盖的最后一天。",
            coversBetween: "本规则库适用于{0}至{1}，无法确定旅行日期是否在此期间",
            coversSince: "本规则库自{0}起适用，无法确定旅行日期是否在此之后",
            coversUntil: "本规则库适用至{0}，无法确定旅行日期是否在此之前",
            outsideBetween: "本规则库适用于{0}至{1}，旅行日期不在此期间",
            outsideSince: "本规则库自{0}起适用，旅行日期在此之前",
            outsideUntil: "本规则库适用至{0}，旅行日期在此之后",
            unknownCrossing: "规则库中没有这个口岸",
            invalidRequest: "查询中有无法使用的值", answers: "可能的答案：{0}。",
            decides: "影响：{0}。",
            lookUp: "信息过旧，不可依赖：{0}", lookUpSeen: "请核实：最新来源{0}最后一次查看是{1}。",
            lookUpUnseen: "请核实：来源{0}的原文尚无人查看。", rulebook: "规则库{0}，共{1}条规则。",
            noDate: "未给出日期"),
        headline: HeadlinePhrases(
            adviceAgainst: "道路开放，但建议是：{0}（危险等级{1}，共4级）。",
            adviceMayBeAgainst:
                "道路开放，但建议可能是：{0}（如该警告适用，危险等级为{1}，共4级）。",
            mayApply: "可能的障碍：“{0}”。",
            tooOld: "关于{0}的信息过旧：最新来源{1}最后一次查看是{2}。请核实。",
            neverSeen: "关于{0}的信息不可依赖：来源{1}的原文尚无人查看。请核实。",
            askTraveler: "弄清以下问题即可判定：{0}",
            couldChange: "以下问题的答案仍可能改变结论：{0}",
            askBorder: "要弄清此事，请询问{0}的边防机关。",
            askEmbassy: "要弄清此事，请询问{0}的使馆。",
            askIssuer: "要弄清此事，请询问签发机关是否还来得及办理。",
            findOut: "要弄清此事，请核实这一规定是否仍然有效。",
            otherRulebook: "要弄清此事，请使用适用于该日期的规则库。",
            otherCrossing: "要弄清此事，请指定规则库中已有的口岸。",
            otherRequest: "要弄清此事，请更正查询。",
            andMore: "另有{0}项",
            coming: [
                .closes: "{0}起关闭：{1}", .mayClose: "{0}起可能关闭：{1}", .requires: "{0}起须办理：{1}", .ends: "{0}后失效：{1}",
                .opens: "{0}起开放：{1}", .admits: "{0}起准许旅客入境：{1}", .warns: "{0}起有警告：{1}",
            ],
            closesDuringStay: "停留期间，道路将于{0}关闭。",
            mayCloseDuringStay: "停留期间，道路可能于{0}关闭。",
            holdsThrough: "有效至{0}（含当日），此后{1}。",
            changes: [
                .ruleEnds: "“{0}”不再有效", .reviewDue: "“{0}”应当重新核查",
                .applyBy: "申请“{0}”就太迟了",
                .sourceStale: "来源{0}过旧，不可依赖",
                .claimWithdrawn: "来源{0}撤回了原先的说法",
                .publication: "将有新的来源{0}",
            ],
            fallBack: "部分内容没有{0}版本，以{1}显示。"),
        journey: JourneyPhrases(
            title: "行程共{0}段。{1}", leg: "第{0}段，共{1}段", left: "剩余入境次数，{0}：{1}。",
            better: "更好的选择", noneBetter: "试过的其他方式都不更好。", later: "晚{0}天。",
            alsoRequired: "另须办理：{0}。"),
        advisory: AdvisoryPhrases(
            possible: "可能适用", waitsFor: "取决于未知的情况：{0}。",
            notSettled: "无法确定是否适用。",
            authority: "规定方", level: "{0}级", timeOf: "{0}（{1}时间）",
            inForceBetween: "有效期为{0}至{1}。",
            inForceSince: "自{0}起有效。", inForceUntil: "有效至{0}。",
            lapsedOn: "已过期：已知的截止日{0}已过，可能已经延长。请核实。",
            lapsed: "已过期：已知的期限已过，但可能仍然有效。请核实。",
            stale: "信息陈旧：依据过旧或逾期未核查。使用前请核实。",
            disagree: "关于{0}，各来源说法不一：{1}。", disagreeAgain: "关于{0}，各来源说法不一，见上文。",
            settledAs: "采用：{0}", unsettled: "视为未知",
            because: "依据", values: [.true: "是", .false: "否", .unknown: "未知", .error: "出错"],
            standsAt: "写于{0}",
            setAsideBy: "被规则{0}取代。",
            hardlySetAsideBy: "仍然有效：规则{0}本可取代它，但其依据缺失或过旧。",
            sources: "来源"),
        contact: ContactPhrases(
            noneKnown: "没有已知的电话", noNumber: "号码不明", speaks: "语言：{0}", hours: "接听时间：{0}",
            callableFrom: "可从以下地区拨打：{0}",
            forCitizens: "面向{0}公民", represents: "代表{0}", perhaps: "可能适用"),
        source: SourcePhrases(
            published: "发布于{0}", undated: "无日期", seen: "最后查看于{0}", neverSeen: "原文尚无人查看",
            today: "今天", yesterday: "昨天", daysAgo: "{0}天前", daysAhead: "{0}天后", stale: "陈旧"
        ),
        labels: [
            "supersededBy": "取代它的规则"
        ],
        terms: [
            "mode/rail": "铁路", "mode/road": "公路", "mode/foot": "步行", "mode/bicycle": "自行车",
            "mode/sea": "海路", "mode/air": "航空", "vehicle/car": "乘小汽车", "vehicle/bus": "乘大客车",
            "vehicle/lorry": "乘货车", "vehicle/motorcycle": "骑摩托车", "vehicle/van": "乘面包车",
            "purpose/tourism": "旅游", "purpose/business": "商务", "purpose/official": "公务",
            "purpose/transit": "过境", "purpose/study": "学习", "purpose/work": "工作", "purpose/family": "探亲",
            "purpose/journalism": "新闻采访", "purpose/aid": "人道援助", "purpose/medical": "就医",
            "party/independent": "自由行", "party/organized-tour": "团队游", "party/official-delegation": "官方代表团",
            "party/crew": "乘务人员",
            "language/az": "阿塞拜疆语", "language/be": "白俄罗斯语", "language/es": "西班牙语", "language/fi": "芬兰语",
            "language/hy": "亚美尼亚语", "language/ka": "格鲁吉亚语", "language/uk": "乌克兰语", "language/lt": "立陶宛语",
            "language/fa": "波斯语", "language/tr": "土耳其语", "language/it": "意大利语", "language/kk": "哈萨克语",
            "language/mn": "蒙古语", "language/et": "爱沙尼亚语", "language/lv": "拉脱维亚语",
            "language/de": "德语", "language/en": "英语", "language/fr": "法语", "language/ja": "日语",
            "language/ko": "韩语", "language/pl": "波兰语", "language/ru": "俄语", "language/sv": "瑞典语",
            "language/zh": "中文",
        ],
        units: [
            "hour": "{0}小时", "hours": "{0}小时", "day": "{0}天", "days": "{0}天", "week": "{0}周", "weeks": "{0}周",
            "month": "{0}个月", "months": "{0}个月", "year": "{0}年", "years": "{0}年",
            "working day": "{0}个工作日", "working days": "{0}个工作日",
        ],
        questions: [
            "traveler.nationalities": "旅客持有哪些国籍？",
            "traveler.residence": "旅客居住在哪个国家？",
            "traveler.birthDate": "旅客的出生日期是哪天？",
            "traveler.age": "旅行当天旅客多少岁？",
            "traveler.languages": "旅客会说哪些语言？",
            "traveler.occupation": "旅客从事什么职业？",
            "traveler.documents": "旅客持有哪些护照、签证和许可证？有效期到何时？",
            "traveler.visited": "旅客何时去过哪些国家？",
            "traveler.stays": "旅客此前在哪些国家停留过？起止日期是什么？",
            "traveler.needs": "旅客是否有特殊需要？",
            "traveler.localities": "旅客在哪些地方登记居住？",
            "trip.from": "从哪个国家出境？",
            "trip.to": "进入哪个国家？",
            "trip.date": "哪一天过境？",
            "trip.until": "停留的最后一天是哪天？",
            "trip.time": "几点过境？",
            "trip.mode": "以什么方式过境？",
            "trip.vehicle": "乘坐什么车辆过境？",
            "trip.purpose": "旅行的目的是什么？",
            "trip.party": "旅客是自由行、随团旅游、随代表团，还是乘务人员？",
            "trip.travelsOn": "旅客使用哪个国家的护照？",
        ],
        levels: ["保持通常的谨慎", "提高警惕", "重新考虑行程", "不要前往"],
        countries: { countryNames[$0] })
}

/// The countries by ISO 3166-1 code and the codes of travel documents, as the Unicode Common Locale Data Repository has them, a few shortened.
private let countryNames = CountryNames(
    """
    AD 安道尔 | AE 阿拉伯联合酋长国 | AF 阿富汗 | AG 安提瓜和巴布达 | AI 安圭拉 | AL 阿尔巴尼亚 | AM 亚美尼亚 | AO 安哥拉 | AQ 南极洲 | AR 阿根廷
    AS 美属萨摩亚 | AT 奥地利 | AU 澳大利亚 | AW 阿鲁巴 | AX 奥兰群岛 | AZ 阿塞拜疆 | BA 波斯尼亚和黑塞哥维那 | BB 巴巴多斯 | BD 孟加拉国
    BE 比利时 | BF 布基纳法索 | BG 保加利亚 | BH 巴林 | BI 布隆迪 | BJ 贝宁 | BL 圣巴泰勒米 | BM 百慕大 | BN 文莱 | BO 玻利维亚 | BQ 荷属加勒比区
    BR 巴西 | BS 巴哈马 | BT 不丹 | BV 布韦岛 | BW 博茨瓦纳 | BY 白俄罗斯 | BZ 伯利兹 | CA 加拿大 | CC 科科斯（基林）群岛 | CD 刚果（金）
    CF 中非共和国 | CG 刚果（布） | CH 瑞士 | CI 科特迪瓦 | CK 库克群岛 | CL 智利 | CM 喀麦隆 | CN 中国大陆 | CO 哥伦比亚 | CR 哥斯达黎加
    CU 古巴 | CV 佛得角 | CW 库拉索 | CX 圣诞岛 | CY 塞浦路斯 | CZ 捷克 | DE 德国 | DJ 吉布提 | DK 丹麦 | DM 多米尼克 | DO 多米尼加共和国
    DZ 阿尔及利亚 | EC 厄瓜多尔 | EE 爱沙尼亚 | EG 埃及 | EH 西撒哈拉 | ER 厄立特里亚 | ES 西班牙 | ET 埃塞俄比亚 | EUE 欧盟（通行证） | FI 芬兰
    FJ 斐济 | FK 福克兰群岛 | FM 密克罗尼西亚 | FO 法罗群岛 | FR 法国 | GA 加蓬 | GB 英国 | GBD 英国海外领土公民 | GBN 英国国民（海外）
    GBO 英国海外公民 | GBP 受英国保护人士 | GBS 英国属民 | GD 格林纳达 | GE 格鲁吉亚 | GF 法属圭亚那 | GG 根西岛 | GH 加纳 | GI 直布罗陀
    GL 格陵兰 | GM 冈比亚 | GN 几内亚 | GP 瓜德罗普 | GQ 赤道几内亚 | GR 希腊 | GS 南乔治亚和南桑威奇群岛 | GT 危地马拉 | GU 关岛 | GW 几内亚比绍
    GY 圭亚那 | HK 香港 | HM 赫德岛和麦克唐纳群岛 | HN 洪都拉斯 | HR 克罗地亚 | HT 海地 | HU 匈牙利 | ID 印度尼西亚 | IE 爱尔兰 | IL 以色列
    IM 马恩岛 | IN 印度 | IO 查戈斯群岛 | IQ 伊拉克 | IR 伊朗 | IS 冰岛 | IT 意大利 | JE 泽西岛 | JM 牙买加 | JO 约旦 | JP 日本 | KE 肯尼亚
    KG 吉尔吉斯斯坦 | KH 柬埔寨 | KI 基里巴斯 | KM 科摩罗 | KN 圣基茨和尼维斯 | KP 朝鲜 | KR 韩国 | KW 科威特 | KY 开曼群岛 | KZ 哈萨克斯坦
    LA 老挝 | LB 黎巴嫩 | LC 圣卢西亚 | LI 列支敦士登 | LK 斯里兰卡 | LR 利比里亚 | LS 莱索托 | LT 立陶宛 | LU 卢森堡 | LV 拉脱维亚 | LY 利比亚
    MA 摩洛哥 | MC 摩纳哥 | MD 摩尔多瓦 | ME 黑山 | MF 法属圣马丁 | MG 马达加斯加 | MH 马绍尔群岛 | MK 北马其顿 | ML 马里 | MM 缅甸 | MN 蒙古
    MO 澳门 | MP 北马里亚纳群岛 | MQ 马提尼克 | MR 毛里塔尼亚 | MS 蒙特塞拉特 | MT 马耳他 | MU 毛里求斯 | MV 马尔代夫 | MW 马拉维 | MX 墨西哥
    MY 马来西亚 | MZ 莫桑比克 | NA 纳米比亚 | NC 新喀里多尼亚 | NE 尼日尔 | NF 诺福克岛 | NG 尼日利亚 | NI 尼加拉瓜 | NL 荷兰 | NO 挪威
    NP 尼泊尔 | NR 瑙鲁 | NU 纽埃 | NZ 新西兰 | OM 阿曼 | PA 巴拿马 | PE 秘鲁 | PF 法属波利尼西亚 | PG 巴布亚新几内亚 | PH 菲律宾 | PK 巴基斯坦
    PL 波兰 | PM 圣皮埃尔和密克隆群岛 | PN 皮特凯恩群岛 | PR 波多黎各 | PS 巴勒斯坦领土 | PT 葡萄牙 | PW 帕劳 | PY 巴拉圭 | QA 卡塔尔 | RE 留尼汪
    RO 罗马尼亚 | RS 塞尔维亚 | RU 俄罗斯 | RW 卢旺达 | SA 沙特阿拉伯 | SB 所罗门群岛 | SC 塞舌尔 | SD 苏丹 | SE 瑞典 | SG 新加坡 | SH 圣赫勒拿
    SI 斯洛文尼亚 | SJ 斯瓦尔巴和扬马延 | SK 斯洛伐克 | SL 塞拉利昂 | SM 圣马力诺 | SN 塞内加尔 | SO 索马里 | SR 苏里南 | SS 南苏丹
    ST 圣多美和普林西比 | SV 萨尔瓦多 | SX 荷属圣马丁 | SY 叙利亚 | SZ 斯威士兰 | TC 特克斯和凯科斯群岛 | TD 乍得 | TF 法属南部领地 | TG 多哥
    TH 泰国 | TJ 塔吉克斯坦 | TK 托克劳 | TL 东帝汶 | TM 土库曼斯坦 | TN 突尼斯 | TO 汤加 | TR 土耳其 | TT 特立尼达和多巴哥 | TV 图瓦卢 | TW 台湾
    TZ 坦桑尼亚 | UA 乌克兰 | UG 乌干达 | UM 美国本土外小岛屿 | UNA 联合国专门机构 | UNK 联合国科索沃特派团 | UNO 联合国 | US 美国 | UY 乌拉圭
    UZ 乌兹别克斯坦 | VA 梵蒂冈 | VC 圣文森特和格林纳丁斯 | VE 委内瑞拉 | VG 英属维尔京群岛 | VI 美属维尔京群岛 | VN 越南 | VU 瓦努阿图
    WF 瓦利斯和富图纳 | WS 萨摩亚 | XBA 非洲开发银行 | XCC 加勒比共同体 | XCE 欧洲委员会 | XCO 东部和南部非洲共同市场 | XDC 南部非洲发展共同体
    XEC 西非国家经济共同体 | XES 东加勒比国家组织 | XIM 非洲进出口银行 | XK 科索沃 | XMP 地中海议会大会 | XOM 马耳他骑士团 | XPO 国际刑警组织
    XXA 无国籍人 | XXB 难民（1951年公约） | XXC 难民（其他） | XXX 国籍未定 | YE 也门 | YT 马约特 | ZA 南非 | ZM 赞比亚 | ZW 津巴布韦
    """)
