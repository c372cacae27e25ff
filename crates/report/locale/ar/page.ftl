# Reports as pages: headings, sentences and labels of pictures.

page-asked = السؤال
page-answer = الجواب
page-pictures = بالصور
page-rests = على ماذا يستند
page-method = كيف أُعدّ
page-again = لإعادته كما هو:
page-part = { $title } ({ $part } من { $parts })
page-twin = جميع أرقام هذه الصورة
page-foot = أقوال عن نموذج مبني على تقديرات مُعلَّمة بأنها تقديرات. ولا شيء هنا تنبؤ.
page-how = الطريقة
page-scenario = السيناريو
page-settings = الإعدادات
page-no-settings = لا شيء: السيناريو كما هو
page-seed = البذرة
page-digest = بصمة السيناريو
page-version = إصدار diwan
page-months-since = الأشهر منذ { $start }
page-grounds =
    يستند النموذج إلى { $n ->
        [one] رقم واحد يذكره السيناريو
        [two] رقمين يذكرهما السيناريو
        [few] { $stated } أرقام يذكرها السيناريو
        [many] { $stated } رقمًا يذكرها السيناريو
       *[other] { $stated } رقم يذكرها السيناريو
    }. عدد ما تضعف معرفته منها ويُسحب من مدى محدد في كل سحبة للمعاملات: { $drawn }؛ وعدد ما يستند إلى مصدر: { $sourced }. { $without ->
        [0] كل ما يُسحب منها يستند إلى مصدر.
       *[other] عدد ما يُسحب منها من دون مصدر: { $bare }؛ وهذه تقديرات.
    }
page-model = ما يقال هنا صحيح في هذا النموذج. وهو يبيّن ما يترتب على افتراضاته، وكم من ذلك حظ؛ ولا يبيّن أن الافتراضات صحيحة.
page-doubts = في التشغيلات نفسها ما يدعو إلى الشك:
page-doubt-accepted = { $about } (مقبول: { $why })

page-batch = نتائج تشغيلات كثيرة
page-batch-asked =
    كيف تنتهي الأمور، وكم مرة تنتهي كذلك ومتى، إذا لُعبت { $n ->
        [one] مرة واحدة
        [two] مرتين
        [few] { $runs } مرات
        [many] { $runs } مرة
       *[other] { $runs } مرة
    } بحظ مختلف، وفي كل مرة بقيم أخرى لما لا يعرفه أحد بدقة؟
page-batch-how =
    { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتان
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    }، لكل منها سحبة خاصة بها للمعاملات. فترات الثقة { $level } %؛ وفترات النسب محسوبة بطريقة ويلسون.
page-batch-how-draws =
    { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتان
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    }: عدد سحبات المعاملات { $draws }، وعدد البذور لكل سحبة { $seeds }. فترات الثقة { $level } %؛ وفترات النسب محسوبة بطريقة ويلسون وتحسب تشغيلات السحبة الواحدة بقدر ما تضيفه.
page-outcome-share = «{ $outcome }» بنسبة { $share } ({ $range })
page-batch-most =
    من { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتين
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    } انتهى معظمها إلى: { $outcomes }؛ وبين القوسين فترة الثقة { $level } %.
page-batch-length-whole = نصف التشغيلات على الأقل يستمر حتى النهاية، أي الشهر { $middle }؛ وواحدة من كل عشرين كانت قد انتهت بحلول الشهر { $low }.
page-batch-length = نصف التشغيلات كان قد انتهى بحلول الشهر { $middle }؛ وتسع من كل عشر انتهت بين الشهر { $low } والشهر { $high }.
page-batch-widest = أكثر المستويات انفتاحًا على الاحتمالات: { $level }؛ ففي النهاية يقع بين { $low } و { $high } من 100 في تسع تشغيلات من كل عشر، ووسيطه { $middle }.

page-shares = كم مرة تنتهي إلى كل نتيجة
page-shares-sentence =
    نسبة كل نتيجة من { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتين
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    }، مع فترات ثقة { $level } %. وأكثرها تكرارًا: { $first }.
page-months-median = الشهر، الوسيط
page-months-range = الأشهر، 5–95 %
page-ends = متى تنتهي
page-ends-sentence =
    نسبة ما كان قد انتهى بحلول كل شهر من { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتين
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    }، بحسب النتيجة. وما بقي أبيض ما زال مستمرًا.
page-month = الشهر
page-level = المستوى
page-actor = الطرف
page-fans = أكثرها انفتاحًا على الاحتمالات
page-fans-sentence = المستويات التي يشتد فيها اختلاف التشغيلات في النهاية (عدد المستويات { $n }، وعدد التشغيلات { $runs }). الخط هو التشغيلة الوسطى؛ ونصف التشغيلات في الشريط الداكن، وتسع من كل عشر في الشريط الفاتح.
page-fans-others = المستويات الأخرى
page-fans-others-sentence = الشيء نفسه لجميع المستويات الأخرى، بترتيب السيناريو (عدد التشغيلات { $runs }).
page-fans-note = { $axis }؛ نقاط على مقياس من 0 إلى 100. الخطوط الرفيعة ثلاث تشغيلات مفردة، هي أول الدفعة، وعلى كل منها نقطة حيث انتهت إن انتهت؛ والتشغيلة المنتهية تحتفظ بمستواها في الشرائط. والثانية منها يرويها الأمر: { $command }
page-all-levels = جميع المستويات الأخرى
page-end = في النهاية { $middle } (من { $low } إلى { $high })
page-end-unit = في النهاية { $middle } (من { $low } إلى { $high }) { $unit }
page-gains = ما يكسبه كل طرف
page-gains-sentence = بحسب أهدافه هو، المنفعة في النهاية قياسًا إلى البداية: النقطة هي التشغيلة الوسطى، والخط يضم تسع تشغيلات من كل عشر.
page-gains-lower = أسوأ مما في البداية
page-gains-higher = أفضل

page-compare = مقارنة
page-compare-asked = ما الذي يتغير مع { $arms } بدلًا من «{ $control }»، وكل شيء آخر، والحظ كله، كما كان؟
page-quoted = «{ $name }»
page-control = { $name } (المرجع)
page-compare-how = عدد أزواج التشغيلات { $pairs }، لكل زوج سحبة خاصة به للمعاملات؛ وتشغيلتا الزوج تتقاسمان الحظ كله. فترات الثقة { $level } %؛ والقيمة الاحتمالية p معدّلة بطريقة هولم لجميع المقارنات وعددها { $contrasts }. ولا يسمى فرق فرقًا إلا إذا ثبت، ولم يثبت أنه أصغر من أن يهم.
page-compare-how-draws = عدد أزواج التشغيلات { $pairs }: عدد سحبات المعاملات { $draws }، وعدد البذور لكل سحبة { $seeds }، وتُحسب كل سحبة مفردةً واحدة؛ وتشغيلتا الزوج تتقاسمان الحظ كله. فترات الثقة { $level } %؛ والقيمة الاحتمالية p معدّلة بطريقة هولم لجميع المقارنات وعددها { $contrasts }. ولا يسمى فرق فرقًا إلا إذا ثبت، ولم يثبت أنه أصغر من أن يهم.
page-arm-digest = بصمة { $arm }
page-arm-against = «{ $arm }» مقابل «{ $control }»
page-compare-outcomes = في أزواج التشغيلات، وعددها { $pairs }، يغيّر «{ $arm }» بدلًا من «{ $control }» ما تنتهي إليه الأمور: { $outcomes }. وبين القوسين فترة الثقة { $level } % للفرق.
page-compare-same = في أزواج التشغيلات، وعددها { $pairs }، لم يثبت أن «{ $arm }» بدلًا من «{ $control }» يغيّر ما تنتهي إليه الأمور بما يهم.
page-compare-others =
    { $n ->
        [one] وأكثر ما يختلف غير النتائج: { $differences }.
       *[other] وأكثر ما يختلف غير النتائج: { $differences }.
    }
page-compare-count =
    عدد المقاييس { $n }: يختلف بما قد يهم { $differ }، ويختلف بأقل مما يهم، إن اختلف أصلًا، { $equivalent }{ $open ->
        [0] {"."}
       *[other] ؛ وعدد ما لم يثبت فيه هذا ولا ذاك { $open }.
    }
page-told-outcome =
    «{ $outcome }»: { $rises ->
        [yes] ارتفاع
       *[no] انخفاض
    } من { $control } إلى { $arm } % ({ $range })
page-told =
    «{ $metric }»: { $rises ->
        [yes] ارتفاع
       *[no] انخفاض
    } من { $control } إلى { $arm } { $unit } ({ $range })
page-fragile = { $arm }: الاتجاه معلّق بالمعاملات، إذ لم يثبت إلا في أقل من أربع سحبات من كل خمس: { $metrics }.
page-sparse = { $arm }: الأزواج المختلفة أقل من عشرة، فلا يمكن قول الكثير: { $metrics }.
page-dots = كيف تتبدل النتائج
page-dots-sentence = نسبة كل نتيجة مع كل بديل (عدد التشغيلات { $runs })، مع فترات ثقة { $level } %؛ والعلامة المفرغة هي { $control }.
page-courses = متى تتحقق النتائج
page-courses-sentence = نسبة التشغيلات التي كانت قد انتهت إلى كل نتيجة بحلول كل شهر، مع كل بديل.
page-courses-note = { $axis }. النتائج غير المعروضة يحسمها التقويم وحده، في الشهر { $horizon }؛ وهي كلها في الجدول.
page-forest = الفروق، بوحدة: { $unit }
page-forest-gains = الفروق في ما يكسبه كل طرف
page-issue-level = قضية: { $issue }
page-forest-sentence = «{ $arm }» ناقص «{ $control }»، بوحدة: { $unit }، مع فترات ثقة { $level } %، والأكبر أولًا. وما بقي داخل الشريط الرمادي أصغر من أن يهم.
page-forest-cut = أكبر الفروق: { $shown } من { $n }؛ وهي كلها في الجدول.
page-less = أقل مع «{ $arm }»
page-more = أكثر مع «{ $arm }»
page-difference = الفرق
page-smallest = يهم ابتداءً من
page-verdict-higher = أعلى
page-verdict-lower = أدنى
page-verdict-equivalent = أصغر من أن يهم
page-verdict-undetermined = لم يثبت
page-verdict-few = أقل من أن يُحكم عليه

page-run = تشغيلة واحدة
page-run-asked = كيف تسير الأمور، جولةً جولة، في تشغيلة واحدة، ولماذا تنتهي كما تنتهي؟
page-run-one = هذه تشغيلة واحدة من كثير كان يمكن أن يكون: حظ آخر، أو قيم أخرى لما لا يعرفه أحد بدقة، قد ينهيها نهاية أخرى. وكم مرة يحدث ذلك تقوله الدفعة.
page-run-how = تشغيلة واحدة، رقمها { $replication } من بذرتها، بالسحبة { $draw } للمعاملات؛ وسياسات آلية تقرر في كل المقاعد.
page-run-ended =
    انتهت بعد { $months ->
        [one] شهر واحد
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    } إلى «{ $outcome }».
page-run-open =
    لم تنته بعد { $months ->
        [one] شهر واحد
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }.
page-run-because = ما حسمها: { $reasons }.
page-run-moved = أكثر ما تحرك: { $moves }.
page-run-move = { $level }، من { $start } إلى { $end }
page-start = البداية
page-from-to = من { $start } إلى { $end }
page-moves = أكثر ما تحرك
page-moves-sentence = أكثر المستويات تحركًا بين البداية والنهاية، جولةً جولة (عددها { $n }).
page-moves-note = { $axis }؛ نقاط على مقياس من 0 إلى 100. الخطوط العمودية دورات محادثات، متصلة حيث أُبرم اتفاق ومتقطعة حيث لم يُبرم؛ والعلامات على المحور أشهر حدث فيها شيء يسميه جدول الجولات أدناه.
page-issue = القضية
page-turn = الجولة
page-round = دورة محادثات
page-stood = كانت عند
page-terms = الشروط
page-issues = ما آلت إليه القضايا
page-issues-sentence = أين وقفت كل قضية كانت على طاولة، وما أراده كل طرف في دورة المحادثات بحسب موقفه هو، وما اتُّفق عليه (الخطوط القصيرة).
page-issues-note = { $axis }؛ كل قضية على مقياسها الخاص من 0 إلى 100، وحدّا المقياس مكتوبان فوقها. الخطوط العمودية دورات محادثات، متصلة حيث أُبرم اتفاق ومتقطعة حيث لم يُبرم.
page-issue-high = 100: { $high }
page-issue-low = 0: { $low }
page-round-deal = اتفاق
page-round-broke-down = انقطعت المحادثات
page-round-nothing = لا مكسب
page-round-stalled = لا سعي إلى اتفاق
page-round-none = لم تُعقد
page-round-of = { $dialogue }: { $verdict }
page-collapsed = انهار الاتفاق: { $dialogue }
page-gain = المكسب
page-run-gains = ما كسبه كل طرف
page-run-gains-sentence = بحسب أهدافه هو، المنفعة في النهاية قياسًا إلى البداية.
page-choices = من اختار ماذا ومتى
page-choices-sentence = ما فعله كل طرف، جولةً جولة، بحسب النوع الذي يعطيه إياه السيناريو. والنقطة جولة تركها الطرف تمر.
page-choices-note = الألوان تدل على الوسم الأول للخيار. والجدول يسمي كل خيار؛ وكذلك المؤشر إذا توقف على خلية.
page-kind-other = غير ذلك
page-mixes = ماذا يُختار ومتى
page-mixes-sentence =
    ما يفعله كل طرف، جولةً جولة، في { $n ->
        [one] تشغيلة واحدة
        [two] تشغيلتين
        [few] { $runs } تشغيلات
        [many] { $runs } تشغيلة
       *[other] { $runs } تشغيلة
    }. امتلاء الخلية بقدر نسبة التشغيلات التي ما زالت مستمرة، ويأخذ اللون منها بقدر نسبة التشغيلات التي فعل فيها الطرف شيئًا من ذلك النوع.
page-mixes-note = النوع هو الوسم الأول للخيار؛ وإذا تعددت الخيارات في جولة فالعبرة بأولها.
page-flows = كيف تتوالى الخيارات
page-flows-sentence =
    { $n ->
        [one] الطرف الذي تختلف خياراته أكثر من غيره بين تشغيلة وأخرى
        [two] الطرفان اللذان تختلف خياراتهما أكثر من غيرهما بين تشغيلة وأخرى
        [few] الأطراف التي تختلف خياراتها أكثر من غيرها بين تشغيلة وأخرى، وعددها { $n }
        [many] الأطراف التي تختلف خياراتها أكثر من غيرها بين تشغيلة وأخرى، وعددها { $n }
       *[other] الأطراف التي تختلف خياراتها أكثر من غيرها بين تشغيلة وأخرى، وعددها { $n }
    }. العمود جولة، ارتفاعه بقدر نسبة التشغيلات التي ما زالت مستمرة؛ والشريط سمكه بقدر نسبة التشغيلات التي تنتقل من نوع من الخيارات إلى آخر. وتُترك الشرائط التي تقل عن 2 % من التشغيلات.
page-flows-first = { $n ->
        [one] المعروض هو الجولة الأولى.
        [two] المعروض هو الجولتان الأوليان.
        [few] المعروض هو أول { $n } جولات.
        [many] المعروض هو أول { $n } جولة.
       *[other] المعروض هو أول { $n } جولة.
    }
page-from-turn = الجولات
page-from-kind = من
page-to-kind = إلى
page-share-of-runs = من جميع التشغيلات
page-failed = فشل
page-held = ترك الجولة تمر
page-choice-failed = { $choice } (فشل)
page-step = البند
page-points = النقاط
page-before = قبل
page-after = بعد
page-booked-sentence = ما قُيّد عليه التغير، خطوة خطوة؛ ومجموع الخطوات هو التغير كله.
page-began = { $what }: ما بدأه
page-began-sentence = التغير نفسه منسوبًا إلى ما بدأه: خيارات وأحداث ومحادثات وصدفة.
page-story = جولةً جولة
page-happened = ما حدث
page-talks = المحادثات

page-claims = ادعاءات مختبرة
page-claims-asked =
    { $n ->
        [one] هل يصح في النموذج الادعاء الذي يقوله السيناريو عن نفسه؟
        [two] هل يصح في النموذج الادعاءان اللذان يقولهما السيناريو عن نفسه؟
        [few] هل تصح في النموذج الادعاءات التي يقولها السيناريو عن نفسه، وعددها { $n }؟
        [many] هل تصح في النموذج الادعاءات التي يقولها السيناريو عن نفسه، وعددها { $n }؟
       *[other] هل تصح في النموذج الادعاءات التي يقولها السيناريو عن نفسه، وعددها { $n }؟
    }
page-claims-how =
    عدد سحبات المعاملات { $draws }، ولكل منها { $seeds ->
        [one] تشغيلة واحدة
        [two] تشغيلتان
        [few] { $seeds } تشغيلات
        [many] { $seeds } تشغيلة
       *[other] { $seeds } تشغيلة
    } في كل بديل، وعدد البدائل { $arms }: مجموع التشغيلات { $runs }. تتقاسم البدائل حظها؛ وفترات الثقة { $level } %، والقيمة الاحتمالية p معدّلة بطريقة هولم لجميع الادعاءات. ويُعدّ الادعاء مؤيَّدًا إذا ثبت أن الفرق لا يقل، في الاتجاه المدعى، عن أصغر ما يهم، ومنقوضًا إذا ثبت العكس.
page-claims-open = ما لم يثبت ولم يُنقض: { $claims }.
page-claims-list = ما تقوله الادعاءات
page-claim = الادعاء
page-claim-says = ما يقوله
page-claims-forest = الاختبارات، بوحدة: { $unit }
page-claims-forest-sentence = الاختبار الذي حسم كل ادعاء: الفرق الذي يتحدث عنه، بوحدة: { $unit }، مع فترة الثقة { $level } %. وما بقي داخل الشريط الرمادي أصغر من أن يهم.
page-claims-note = المدعى: ▲ صعود، ▼ هبوط، = بلا تغير، ≤ ليس أعلى، ≥ ليس أدنى.
page-claims-less = أقل
page-claims-more = أكثر
page-claims-than = { $metric }، مقابل { $other }

page-hindcast = مقارنة بما حدث فعلًا
page-hindcast-asked =
    { $n ->
        [one] هل يقول النموذج في مشاهدة واحدة ما حدث فعلًا؟
        [two] هل يقول النموذج في مشاهدتين ما حدث فعلًا، وهل يقوله أفضل ممن لا نموذج لديه؟
        [few] هل يقول النموذج في { $n } مشاهدات ما حدث فعلًا، وهل يقوله أفضل ممن لا نموذج لديه؟
        [many] هل يقول النموذج في { $n } مشاهدة ما حدث فعلًا، وهل يقوله أفضل ممن لا نموذج لديه؟
       *[other] هل يقول النموذج في { $n } مشاهدة ما حدث فعلًا، وهل يقوله أفضل ممن لا نموذج لديه؟
    }
page-hindcast-how = عدد التشغيلات { $runs }؛ وما تقوله كل تشغيلة عن مشاهدة يقاس بدرجة بريير أو بدرجة CRPS. «الثبات» يقول إن كل شيء يبقى كما كان، و«المعدل الأساسي» يقول ما كان معتادًا من قبل.
page-hindcast-coverage = الفترات التي ينبغي أن تضم { $promised } % من الأرقام تضم منها { $held } من { $n } (فترة الثقة { $level } % لهذه النسبة: { $range } %).
page-hindcast-persistence = مقارنة بالثبات يوفّر النموذج { $skill } من الدرجة ({ $range })، وهو أفضل في { $better } من { $n }.
page-hindcast-base-rate = ومقارنة بالمعدل الأساسي يوفّر { $skill } من الدرجة ({ $range })، وهو أفضل في { $better } من { $n }.
page-source = المصدر
page-did-not-happen = لم يحدث
page-happened-so = حدث
page-chances = ما تحقق وما لم يتحقق
page-chances-sentence = الشريط هو الاحتمال الذي تعطيه التشغيلات؛ والعلامة عند المئة، ممتلئة، لما تحقق، وعند الصفر، مفرغة، لما لم يتحقق.
page-amounts = أرقام شوهدت
page-amounts-sentence = كل منها على مقياسه الخاص: تسع تشغيلات من كل عشر في الشريط الفاتح، ونصفها في الداكن، والخط هو الوسيط؛ والمعيّن هو ما شوهد.
page-skill = مقارنة بمن لا نموذج لديه
page-skill-sentence = النسبة التي يوفّرها النموذج من الدرجة؛ وهو دون الصفر أسوأ.

page-handbook = الدليل
page-handbook-of = الدليل: { $actor }
page-situation = الوضع
page-handbook-time =
    تبدأ في { $start } وتدوم على الأكثر { $turns ->
        [one] جولة واحدة
        [two] جولتين
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }.
page-actors = أصحاب الشأن
page-standing = النفوذ { $influence } والاستقرار { $stability } من 100 في البداية.
page-private = لهذا الطرف وحده
page-private-own = لكم وحدكم
page-network = من يميل إلى من
page-network-sentence = نظرة الأطراف بعضها إلى بعض عند البداية: السهم ينطلق من الناظر إلى المنظور إليه، ويزداد سمكه بقوة النظرة. ومن يميل بعضهم إلى بعض متقاربون.
page-network-strong =
    نظرة الأطراف بعضها إلى بعض عند البداية: السهم ينطلق من الناظر إلى المنظور إليه، ويزداد سمكه بقوة النظرة. ومن يميل بعضهم إلى بعض متقاربون. تُركت هنا النظرات الأضعف من { $least } من 100: { $n ->
        [one] نظرة واحدة في الجدول وحده
        [two] نظرتان في الجدول وحده
        [few] { $n } نظرات في الجدول وحده
        [many] { $n } نظرة في الجدول وحده
       *[other] { $n } نظرة في الجدول وحده
    }.
page-kind-to = ميل
page-unkind-to = نفور (متقطع)
page-of-whom = إلى من
page-attitude = النظرة، من −100 إلى 100
page-drawn = مرسوم
page-yes = نعم
page-no = لا
page-relations = نظرة كل طرف إلى غيره
page-relations-sentence = نظرة طرف كل صف إلى الطرف الذي يحمل رقم العمود، عند البداية، من −100 إلى 100؛ الأزرق ميل، والأصفر الترابي نفور، وكلما اشتد اللون اشتدت النظرة.
page-thinks = من ينظر
page-issues-heading = القضايا المطروحة
page-lines = المواقف من كل قضية
page-lines-sentence = أين يريد كل طرف أن تُحسم القضية، برقمه؛ والمعيّن موضعها عند البداية. والمواقف التي تتبع سير الأمور في الجدول.
page-lines-own = أين تريدون أن تُحسم كل قضية؛ والمعيّن موضعها عند البداية. أما مواقف الآخرين فمعرفتها لهم.
page-number-is = { $number } { $actor }
page-stands = تقف عند
page-wants = المراد
page-cares = الأهمية، من 0 إلى 1
page-as-things-stand = بحسب الوضع
page-choices-heading = ما يمكن فعله
page-choice = الخيار
page-kind = النوع
page-does = ما يُراد به
page-on-success = إذا نجح، { $effect }
page-on-failure = إذا فشل، { $effect }
page-events = ما قد يحدث
page-event = الحدث
page-about = ما هو
page-endings = كيف قد تنتهي
page-glossary = كلمات
page-from-0-to-100 = من 0 إلى 100
page-ends-of = من «{ $low }» إلى «{ $high }»
page-seen = يُرى
page-seen-exactly = بدقة
page-seen-about = تقريبًا
page-seen-not = لا
page-sources = المصادر

page-weakest =
    { $n ->
        [one] الافتراض الأضعف سندًا قياسًا بأثره هنا، بحسب تشغيلات عددها { $runs } (السحبات { $points }، والتشغيلات لكل سحبة { $replications }):
        [two] الافتراضان الأضعف سندًا قياسًا بأثرهما هنا، بحسب تشغيلات عددها { $runs } (السحبات { $points }، والتشغيلات لكل سحبة { $replications }):
       *[other] الافتراضات الأضعف سندًا قياسًا بأثرها هنا، وعددها { $n }، بحسب تشغيلات عددها { $runs } (السحبات { $points }، والتشغيلات لكل سحبة { $replications }):
    }

page-passport = الافتراضات
page-passport-asked = أي أرقام يفترضها، وما سند كل منها، وإلى أي حد يتوقف عليه ما يخرج؟
page-passport-how = عدد التشغيلات { $runs }: سحبات المعاملات { $points }، والتشغيلات لكل سحبة { $replications }. النسب مؤشرات من الرتبة الأولى محسوبة من بيانات معطاة، ومنقّاة مما تختلف به السحبات بسبب الحظ؛ وفترات الثقة محسوبة بطريقة فيلر.
page-passport-weakest = أضعف المؤثر منها سندًا: { $name }. { $support } { $does }
page-passport-drawn = الأرقام المسحوبة
page-passport-law = { $law } ({ $unit })
page-passport-axis = النسبة المئوية من الفروق
page-passport-number = الرقم
page-passport-share = النسبة
page-passport-of = من الفروق في
page-passport-support = سنده
page-passport-does = أثره
page-passport-told = ما ثبت أنه مؤثر
page-passport-told-sentence = كم كان سيزول من الفروق بين السحبات في نتيجة واحدة لو عُرف الرقم، مع فترة الثقة: لكل رقم النتيجة التي ثبت أنه يحركها أكثر من غيرها. وما لا يستند إلى مصدر يأتي أولًا.

page-causes = ما حرّك نتيجة
page-causes-asked = ما المختلف في التشغيلات التي تنتهي إلى «{ $outcome }»، وأي شيء منه مؤثر؟
page-causes-how =
    { $n ->
        [one] تشغيلة واحدة، لها سحبة خاصة بها للمعاملات.
        [two] تشغيلتان ({ $runs })، لكل منهما سحبة خاصة بها للمعاملات.
        [few] { $runs } تشغيلات، لكل منها سحبة خاصة بها للمعاملات.
        [many] { $runs } تشغيلة، لكل منها سحبة خاصة بها للمعاملات.
       *[other] { $runs } تشغيلة، لكل منها سحبة خاصة بها للمعاملات.
    }
page-causes-others = التشغيلات الأخرى
page-causes-so = التشغيلات التي تنتهي كذلك
page-causes-part = منها: «{ $choice }»
page-causes-level-sentence = من حيث ينتهي المستوى في المتوسط في التشغيلات الأخرى (عددها { $without }) إلى حيث ينتهي في التشغيلات التي تنتهي إلى «{ $outcome }» (عددها { $with }): ما قُيّد على كل سبب، متتبعًا إلى بدايته. ومجموع الخطوات هو الفرق كله.
page-causes-deeds = ما فُعل
page-causes-deeds-sentence = نسبة التشغيلات التي فُعل فيها الأمر أو حدث أصلًا: من التي تنتهي إلى «{ $outcome }» (ممتلئة) ومن الأخرى (مفرغة). الأكثر اختلافًا أولًا، ثم الأكثر شيوعًا.
page-causes-times-so = الجولات، كذلك
page-causes-times-others = الجولات، الأخرى
page-causes-left = ما هو مؤثر
page-causes-left-sentence = كيف تتغير نسبة التشغيلات التي تنتهي إلى «{ $outcome }»، وهي { $share } من { $runs }، إذا تُرك أمر واحد منها كلها، بالحظ نفسه، بالنقاط المئوية. وما بقي داخل الشريط الرمادي أصغر من أن يهم.
page-causes-share-without = النسبة من دونه
page-causes-setting = الإعداد
page-causes-rarer = أندر من دونه
page-causes-commoner = أكثر تكرارًا من دونه
