# What things are called that a scenario does not name itself: levels by whose they are, what metrics say, and dates.

level-influence = { $actor }: النفوذ
level-stability = { $actor }: الاستقرار
level-patience = { $actor }: الصبر
level-engagement = { $actor }: الانخراط
# A level of an actor's own; the scenario says what it is.
level-score = { $actor }: { $score }
level-compliance = { $dialogue }: مدى الوفاء بالاتفاق
# What one actor thinks of another.
level-attitude = نظرة { $from } إلى { $to }

metric-share = انتهت التشغيلة إلى «{ $outcome }»
metric-end = { $variable }، في النهاية
metric-at =
    { $variable }، بعد { $months ->
        [one] شهر واحد
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }
metric-mean = { $variable }، المتوسط على الجولات
metric-area = { $variable }، المساحة تحت مساره
metric-lowest = { $variable }، أدنى قيمة
metric-highest = { $variable }، أعلى قيمة
metric-at-bound = { $variable }، نسبة الجولات التي بلغ فيها أحد حدَّي المقياس
metric-total = عدد الأحداث: { $variable }
metric-count = عدد الجولات التي اتُّخذ فيها الخيار: { $actor }: { $choice }
metric-succeeded = عدد الجولات التي اتُّخذ فيها الخيار ونجح: { $actor }: { $choice }
metric-fired = عدد مرات وقوعه: { $event }
metric-rounds = دورات المحادثات المعقودة: { $dialogue }
metric-deals = الاتفاقات المبرمة: { $dialogue }
metric-collapses = الاتفاقات المنهارة: { $dialogue }
metric-kept = اتفاق نافذ في النهاية: { $dialogue }
metric-word = وزن الكلمة في النهاية: { $actor }
metric-conduct = السلوك تجاه { $other }، المتوسط على الجولات: { $actor }
metric-payoff = المنفعة المكتسبة قياسًا إلى البداية: { $actor }
metric-months-to-outcome = الأشهر حتى تحقق شرط «{ $outcome }» أول مرة، والحد الأقصى هو الأفق الزمني
metric-months-to-deal = الأشهر حتى أول اتفاق، والحد الأقصى هو الأفق الزمني: { $dialogue }
metric-months-to-event = الأشهر حتى وقوع الحدث أول مرة، والحد الأقصى هو الأفق الزمني: { $event }
metric-months-to-choice = الأشهر حتى اتخاذ الخيار أول مرة، والحد الأقصى هو الأفق الزمني: { $actor }: { $choice }
metric-reached-outcome = تحقق شرط «{ $outcome }» في نهاية إحدى الجولات
metric-reached-deal = أُبرم اتفاق: { $dialogue }
metric-reached-event = وقع الحدث: { $event }
metric-reached-choice = اتُّخذ الخيار مرة على الأقل: { $actor }: { $choice }
metric-length = الأشهر حتى نهاية التشغيلة
unit-plain-share = نسبة
unit-plain-utility = منفعة

date-day =
    { $day } { $month ->
        [1] كانون الثاني
        [2] شباط
        [3] آذار
        [4] نيسان
        [5] أيار
        [6] حزيران
        [7] تموز
        [8] آب
        [9] أيلول
        [10] تشرين الأول
        [11] تشرين الثاني
       *[12] كانون الأول
    } { $year }
date-month =
    { $month ->
        [1] كانون الثاني
        [2] شباط
        [3] آذار
        [4] نيسان
        [5] أيار
        [6] حزيران
        [7] تموز
        [8] آب
        [9] أيلول
        [10] تشرين الأول
        [11] تشرين الثاني
       *[12] كانون الأول
    } { $year }
date-first-half = { $month }، النصف الأول
date-second-half = { $month }، النصف الثاني
date-part = { $month }، الجزء { $part } من { $parts }
