# Why a level moved, and why a run ended as it did.

why = { $variable }، الجولة { $turn } ({ $month })
why-turns = { $variable }، الجولات { $first } إلى { $last } (من { $from } إلى { $to })
why-no-turn = { $variable }، لا جولة لُعبت
why-ended = كانت التشغيلة قد انتهت قبل ذلك.
why-start = في البداية
why-end = في النهاية
why-attempts = ما كان يمكن أن يفشل، وباحتمال نجاح كم
why-attempt =
    { $actor }، { $month }: «{ $choice }» { $went ->
        [well] بنجاح
       *[badly] من دون نجاح
    }، وكان احتمال النجاح { $chance }{"\u00A0"}%
why-began = ما بدأه
why-whole = التغير كله
why-method = متتبَّع إلى الوراء جولةً جولة من بداية التشغيلة. وما لا تفسير له يأتي من أسباب يضاعف بعضها بعضًا، ومن حدود المقاييس.

why-flow = سريانه: { $gain } × ({ $term })
why-base = سريانه: طريق العودة إلى أساسه
why-part-start = كما كان في البداية { $points }
why-part-level = بسبب «{ $variable }» { $points }
why-part-in-force = بسبب نفاذ الاتفاق في «{ $dialogue }» { $points }
why-part-breadth = بسبب سعة الاتفاق في «{ $dialogue }» { $points }
why-part-rest = بسبب أمور أصغر، وما تغفله الخطوط المستقيمة { $points }

why-talk-left = { $dialogue }، دورة محادثات في { $month }: بقيت مفتوحة لانعدام أرضية مشتركة.
why-talk-out = { $dialogue }، دورة محادثات في { $month }: اتفاق من دونها.
why-talk-agreed = { $dialogue }، دورة محادثات في { $month }: اتُّفق على { $terms }، والموضع حتى الآن { $before }.
why-talk-deal = { $dialogue }، دورة محادثات في { $month }: اتفاق، مدى الوفاء المنتظر به { $level } من 100.
why-talk-none = { $dialogue }، دورة محادثات في { $month }: لا اتفاق.
why-talk-nothing =
    { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }.

began-actor = { $actor }: { $choices }
began-actor-more = { $actor }: { $choices }، …
began-choice = «{ $choice }» { $points }
began-choice-small = «{ $choice }»
began-agreement = { $dialogue }: المحادثات والاتفاق الذي خرج منها
began-noise = الصدفة في «{ $variable }»
began-unclaimed = { $variable }: ما لا يُعرف من جلبه
began-anyway = ما كان سيحدث على أي حال
began-smaller =
    { $n ->
        [one] سبب أصغر واحد
        [two] سببان أصغر معًا
        [few] { $n } أسباب أصغر معًا
        [many] { $n } سببًا أصغر معًا
       *[other] { $n } سبب أصغر معًا
    }
began-unaccounted = ما لا تفسير له

reasons-event = جاءت مع حدث في { $month }: { $event }.
reasons-none = لم يتحقق شيء أثقل وزنًا:
reasons-missed = { $outcome }: كان يلزم لها { $needs }.
reasons-is =
    { $what }: { $value }، أي { $way ->
        [below] دون { $bound }
        [at_most] { $bound } على الأكثر
        [above] فوق { $bound }
       *[at_least] { $bound } على الأقل
    }
reasons-needs =
    { $what }: { $way ->
        [below] دون { $bound }
        [at_most] { $bound } على الأكثر
        [above] فوق { $bound }
       *[at_least] { $bound } على الأقل
    } (والقيمة الآن { $value })
reasons-bound = { $what } ({ $value })
reasons-in-force = اتفاق نافذ في «{ $dialogue }»
reasons-not-in-force = لا اتفاق نافذ في «{ $dialogue }»
reasons-true = { $fact }: صحيح
reasons-false = { $fact }: غير صحيح
reasons-needs-fact = تحقق ما يلي: { $fact }
name-flag = «{ $flag }»
name-breadth = سعة الاتفاق في «{ $dialogue }»
name-count = عدد «{ $variable }» في الجولة الأخيرة
name-rate = { $variable } في الشهر
name-conduct = ما فُعل في الآونة الأخيرة (الفاعل: { $from }؛ المتلقي: { $to })
name-word = وزن الكلمة: { $actor }
name-choice = { $actor }: «{ $choice }»
name-event = «{ $event }»
name-since = الأشهر منذ ({ $what })
name-times = مرات ({ $what })
name-did = ({ $what }) في الجولة الأخيرة
name-months = الأشهر منذ البداية
name-month = الشهر من السنة

causes = ما حرّك النتيجة: { $outcome }
causes-runs =
    { $n ->
        [one] تشغيلة واحدة لهذا النموذج، لها سحبة لمعاملاته. { $seconds } ث.
        [two] تشغيلتان ({ $runs }) لهذا النموذج، لكل منهما سحبة خاصة بها لمعاملاته. { $seconds } ث.
        [few] { $runs } تشغيلات لهذا النموذج، لكل منها سحبة خاصة بها لمعاملاته. { $seconds } ث.
        [many] { $runs } تشغيلة لهذا النموذج، لكل منها سحبة خاصة بها لمعاملاته. { $seconds } ث.
       *[other] { $runs } تشغيلة لهذا النموذج، لكل منها سحبة خاصة بها لمعاملاته. { $seconds } ث.
    }
causes-read = قُرئت دفاتر التشغيلات التي تنتهي كذلك (عددها { $with }) والتشغيلات الأخرى (عددها { $without })؛ وفترات الثقة، { $level } %، للفروق بين هذه وتلك.
causes-tried = تُركت الأفعال واحدًا واحدًا في تشغيلات جديدة (عددها { $runs })، بالحظ نفسه؛ وفترات الثقة هذه صحيحة مجتمعة. والتغير الذي يقل عن { $smallest } من النقاط المئوية يُعدّ أصغر من أن يهم.
causes-never = لم تنته أي تشغيلة لهذا النموذج إلى «{ $outcome }» (عدد التشغيلات { $runs })، فنسبتها لا تكاد تزيد على { $most } % (فترة ثقة دقيقة { $level } %): لا شيء حرّكها. وقد يجد `--runs` أكبر بعضًا منها.
causes-always = كل تشغيلات هذا النموذج انتهت إلى «{ $outcome }» (عدد التشغيلات { $runs })، فنسبتها لا تكاد تقل عن { $least } % (فترة ثقة دقيقة { $level } %): لا تشغيلات أخرى تقارن بها.
causes-few =
    { $n ->
        [one] تشغيلة واحدة انتهت { $others ->
            [yes] نهاية أخرى
           *[no] كذلك
        }
        [two] تشغيلتان انتهتا { $others ->
            [yes] نهاية أخرى
           *[no] كذلك
        }
        [few] { $n } تشغيلات انتهت { $others ->
            [yes] نهاية أخرى
           *[no] كذلك
        }
        [many] { $n } تشغيلة انتهت { $others ->
            [yes] نهاية أخرى
           *[no] كذلك
        }
       *[other] { $n } تشغيلة انتهت { $others ->
            [yes] نهاية أخرى
           *[no] كذلك
        }
    }، ويلزم { $least } منها لمعرفة ما المختلف فيها: اطلبوا `--runs` أكبر.
causes-often = نتيجة «{ $outcome }» تتحقق في { $share } (فترة الثقة { $level } %: { $range }) من تشغيلات هذا النموذج وعددها { $runs }.
causes-apart = أكثر ما يميز هذه التشغيلات، مما تنظر إليه قاعدة النتيجة، هو «{ $level }»: متوسطه في النهاية { $with } من 100، مقابل { $without } في الأخرى (الفرق بالنقاط { $difference }، من { $low } إلى { $high }).
causes-began = يأتي معظم هذا الفرق مما يلي: { $causes }.
causes-cause = { $cause }، { $difference } (من { $low } إلى { $high })
causes-actor = خيارات «{ $actor }»، وقبل كل شيء «{ $choice }»
causes-by = خيارات «{ $actor }»
causes-start = من حيث بدأ
causes-residual = ما لا تفسير له
causes-differs = { $deed }: في { $with } من التشغيلات التي تنتهي كذلك، وفي { $without } من الأخرى (بالنقاط المئوية { $more }، من { $low } إلى { $high }).
causes-matters = أكثر ما تُرك واحدًا واحدًا تأثيرًا:
causes-hinders = أكثر ما يقف في طريقها:
causes-without = من دون { $deed } تتحقق نتيجة «{ $outcome }» في { $share } % من التشغيلات بدلًا من { $base } % (بالنقاط المئوية { $points }، من { $low } إلى { $high }).
causes-asked = قاعدة النتيجة تشترطه صراحة.
causes-months = التشغيلات التي تنتهي كذلك تدوم في المتوسط { $with } من الأشهر، والأخرى { $without }؛ وفي التشغيلات الأقصر من كل شيء أقل.
causes-others =
    { $n ->
        [0] لم يثبت أن شيئًا آخر مما تُرك مؤثر بنفسه.
        [one] أمر آخر واحد مما تُرك مؤثر أيضًا.
        [two] أمران آخران مما تُرك مؤثران أيضًا.
        [few] { $n } أمور أخرى مما تُرك مؤثرة أيضًا.
        [many] { $n } أمرًا آخر مما تُرك مؤثرة أيضًا.
       *[other] { $n } أمر آخر مما تُرك مؤثرة أيضًا.
    }
causes-along = { $deed }: يرافق النتيجة فقط؛ فهو موجود في { $with } من التشغيلات التي تنتهي كذلك وفي { $without } من الأخرى، لكن تركه يغيّر النسبة، بالنقاط المئوية، { $points } (من { $low } إلى { $high })، وهذا أصغر من أن يهم.
causes-none =
    { $tried ->
        [one] الفعل الواحد الذي تُرك لم يثبت أنه مؤثر.
        [two] الفعلان اللذان تُركا واحدًا واحدًا لم يثبت أن أيًّا منهما مؤثر بنفسه.
        [few] { $tried } أفعال تُركت واحدًا واحدًا، ولم يثبت أن أيًّا منها مؤثر بنفسه.
        [many] { $tried } فعلًا تُركت واحدًا واحدًا، ولم يثبت أن أيًّا منها مؤثر بنفسه.
       *[other] { $tried } فعل تُركت واحدًا واحدًا، ولم يثبت أن أيًّا منها مؤثر بنفسه.
    }
causes-untold =
    { $n ->
        [0] كل ما تُرك غير ذلك ثبت أنه يغيّر النسبة بأقل مما يهم.
        [one] من الأفعال المتروكة، وعددها { $tried }، فعل واحد لا يمكن القول هل هو مؤثر.
        [two] من الأفعال المتروكة، وعددها { $tried }، فعلان لا يمكن القول هل هما مؤثران.
        [few] من الأفعال المتروكة، وعددها { $tried }، { $n } أفعال لا يمكن القول هل هي مؤثرة.
        [many] من الأفعال المتروكة، وعددها { $tried }، { $n } فعلًا لا يمكن القول هل هي مؤثرة.
       *[other] من الأفعال المتروكة، وعددها { $tried }، { $n } فعل لا يمكن القول هل هي مؤثرة.
    }
causes-choice = «{ $choice }» ({ $actor })
causes-choice-row = { $actor }: { $choice }
causes-event = الحدث «{ $event }»
causes-deal = اتفاق في «{ $dialogue }»
causes-posture = اختيار أسلوب «{ $posture }» في «{ $dialogue }» ({ $actor })
causes-level = { $level }، في النهاية
causes-whole = المجموع
causes-with = كذلك
causes-without-title = الأخرى
causes-interval = فترة الثقة
causes-deed = الفعل
causes-left-out = من دونه
causes-effect = أي إنه
causes-effect-brings = يجلبها
causes-effect-hinders = يعوقها
causes-effect-along = يرافقها
causes-effect-untold = لا يمكن القول
causes-untried = لم يُجرَّب
causes-deeds-legend = كذلك، الأخرى: نسبة التشغيلات التي تنتهي كذلك، ونسبة الأخرى، التي فُعل فيها الأمر أو حدث أصلًا. من دونه: كيف تتغير نسبة التشغيلات التي تنتهي كذلك إذا تُرك الأمر في جميع التشغيلات، بالنقاط المئوية؛ فمن كان قد اختاره يختار شيئًا آخر، والاتفاق يُترك مع جميع دورات محادثاته، وبدلًا من أسلوب التفاوض يأخذ صاحبه الأسلوب المنتظر.
