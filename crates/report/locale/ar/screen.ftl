# Screens of a game, for the person in a seat.

seen-about = نحو { $level }
seen-unknown = غير معروف
wish =
    { $way ->
        [lower] أقل
       *[higher] أكثر
    }

seats = { $title }: المقاعد
seat = { $actor } (`{ $key }`). { $about }

welcome =
    من { $start } إلى { $end }، { $turns ->
        [one] جولة واحدة
        [two] جولتان
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }. تلعبون: { $actors }؛ والسياسات الآلية تلعب سائر الأطراف. البذرة { $seed }.
welcome-help = `brief` هو ما يُقرأ أولًا؛ و`help` يعدّد ما يمكن كتابته.
branches-none = لم يُترك أي مسار لعب. `undo` يترك واحدًا.
branch-long =
    طوله { $turns ->
        [one] جولة واحدة
        [two] جولتان
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }
farewell-kept = اللعبة محفوظة في { $file }؛ ويواصلها الأمر `diwan play --resume { $file }{ $place } --as { $actors }`.
farewell-over = اللعبة محفوظة في { $file }.
farewell-unkept = لم تُحفظ اللعبة.
farewell-behind =
    تعذّر حفظ آخر ما جرى. في الملف { $file } { $turns ->
        [0] بداية اللعبة
        [one] الجولة الأولى من اللعبة
        [two] أول جولتين من اللعبة
        [few] أول { $turns } جولات من اللعبة
        [many] أول { $turns } جولة من اللعبة
       *[other] أول { $turns } جولة من اللعبة
    }؛ ويواصل من هناك الأمر `diwan play --resume { $file }{ $place } --as { $actors }`.

brief-own = إحاطتكم: { $actor }
brief-members = هذا المقعد يمثل: { $members }.
brief-private = لكم وحدكم
brief-way = طريقتكم: { $doctrine }. { $about }
brief-goals = ما يهمكم
brief-goal =
    { $variable }: { $way ->
        [lower] أقل
       *[higher] أكثر
    }، الوزن { $weight }
brief-position = { $issue }: { $level } بين «{ $low }» (0) و«{ $high }» (100)، الوزن { $weight }

map-who = من هم الأطراف
map-influence = النفوذ
map-stability = الاستقرار
map-attitude = النظرة إليكم
map-you = { $actor } (أنتم)
map-levels = كيف تقف الأمور، من 0 إلى 100
map-issues = ما يُراد حسمه
map-issue =
    { $issue }: { $level } بين «{ $low }» (0) و«{ $high }» (100)؛ المراد لديكم { $wish }، والأهمية { $care ->
        [very-much] كبيرة جدًّا
        [much] كبيرة
        [somewhat] متوسطة
       *[little] قليلة
    }
map-issue-unminded = { $issue }: { $level } بين «{ $low }» (0) و«{ $high }» (100)؛ لا يهمكم أمرها
map-agreement = { $dialogue }: اتفاق نافذ، مدى الوفاء به { $level } من 100
map-no-agreement = { $dialogue }: لا اتفاق نافذ

seat-turn = { $date }، الجولة { $turn } من { $turns } · { $actor }
seat-end = بعد الجولة الأخيرة · { $actor }
seat-last = في { $date }:
seat-due = { $dialogue }: تُعقد في هذه الجولة دورة محادثات. بعد أن تختاروا تُسألون عن أسلوبكم عند الطاولة؛ و`table` يبيّن ما يمكن نيله.
seat-choice =
    { $who ->
        [you] أنتم
        [policy] السياسة الآلية في مقعدكم
       *[other] { $actor }
    }: { $choice }{ $effort ->
        [1] {""}
        [2] ، بنصف الجهد
        [3] ، بثلث الجهد
       *[other] ، بربع الجهد
    }{ $went ->
        [well] {" "}– بنجاح
        [badly] {" "}– من دون نجاح
       *[untold] {""}
    }.
seat-hold =
    { $who ->
        [you] أنتم
       *[policy] السياسة الآلية في مقعدكم
    }: ترك الجولة تمر.
seat-refused =
    { $who ->
        [you] أنتم
       *[policy] السياسة الآلية في مقعدكم
    }: كان المراد «{ $choice }» وتعذّر؛ إذ يلزم له: { $condition }.
seat-refused-untold =
    { $who ->
        [you] أنتم
       *[policy] السياسة الآلية في مقعدكم
    }: كان المراد «{ $choice }» وتعذّر؛ إذ لم يكن متاحًا.
seat-collapse = { $dialogue }: انهار الاتفاق؛ قلّ الملتزمون به.
seat-watch = ما تراقبونه
seat-now = الآن
seat-change = التغير
seat-wish = المراد

menu-what = ما يمكنكم فعله
menu-cost = الكلفة
menu-chance = الاحتمال
menu-act = إجراء
menu-stance = نهج مستمر
menu-pass = ترك الجولة تمر
menu-several =
    حتى { $most } مما يلي، منها إجراء واحد على الأكثر: `3 + 7`. وما هو نهج مستمر منها يتقاسم جهدكم: نصف الجهد لكل من اثنين{ $most ->
        [2] {""}
        [3] ، وثلثه لكل من ثلاثة
       *[other] ، وثلثه لكل من ثلاثة، وربعه لكل من أربعة
    }.
menu-closed = غير متاح الآن: { $choices }.
menu-closed-choice = { $number } { $choice } ({ $why })
look-for = ما يعين عليه: { $bar } القوة { $now } (والمعتاد { $usual }).
look-against = ما يعوقه: { $bar } القوة { $now } (والمعتاد { $usual }).
look-reach = ما تفعلونه بالآخرين يصل بقوة × { $reach } في مكانتكم الحالية (والمعتاد 1.00).
closed-forbidden = مستبعد
closed-done = أُنجز ولا يُكرَّر
closed-resting =
    { $months ->
        [one] لا يُتاح قبل شهر
        [two] لا يُتاح قبل شهرين
        [few] لا يُتاح قبل { $months } أشهر
        [many] لا يُتاح قبل { $months } شهرًا
       *[other] لا يُتاح قبل { $months } شهر
    }
closed-condition = لا يسمح به الوضع

look-act = إجراء: يُتخذ مرة واحدة، كاملًا، في هذه الجولة.
look-stance = نهج مستمر: يعمل ما دمتم متمسكين به، شهرًا بعد شهر، ويضعف بطول الاستعمال.
look-cost = كلفته { $cost }، من جهد ومال ومخاطرة لا تظهر في مكان آخر.
look-closed = لا يمكنكم فعله الآن: { $why }.
look-needs = لا يمكنكم فعله الآن؛ إذ يلزم له: { $condition }.
look-open = متاح لكم ما دام هذا قائمًا: { $condition }.
look-comes-off = لا ينجح إلا إذا تحقق هذا: { $condition }؛ وتعرفون ذلك حين تجرّبون.
look-once = لا يُفعل إلا مرة واحدة.
look-excludes = لا يجتمع في جولة واحدة مع: { $choices }.
look-rests =
    { $months ->
        [one] بعد فعله يلزم انتظار شهر قبل تكراره.
        [two] بعد فعله يلزم انتظار شهرين قبل تكراره.
        [few] بعد فعله يلزم انتظار { $months } أشهر قبل تكراره.
        [many] بعد فعله يلزم انتظار { $months } شهرًا قبل تكراره.
       *[other] بعد فعله يلزم انتظار { $months } شهر قبل تكراره.
    }
look-odds = بحسب ما ترونه، احتمال نجاحه { $chance } %.
look-odds-formula = بحسب ما ترونه، احتمال نجاحه { $chance } %: { $formula }.
look-noticed-by-all = سيلاحظه الجميع.
look-noticed-by-none = لن يلاحظه أحد غيركم.
look-noticed-by = لن يلاحظه إلا: { $actors }.
look-effects = ما يُراد به:
look-effects-success = وإذا نجح، فوق ذلك:
look-effects-failure = وإذا فشل، فوق ذلك:
look-attitude = نظرة «{ $from }» إلى «{ $to }»
look-effect =
    { $what }: { $way ->
        [down] نقصان
       *[up] زيادة
    } بمقدار { $points }{ $rate ->
        [monthly] {" "}في الشهر
       *[once] {""}
    }{ $timing ->
        [after] ، بعد { $after ->
            [one] شهر
            [two] شهرين
            [few] { $after } أشهر
            [many] { $after } شهرًا
           *[other] { $after } شهر
        }
        [over] ، موزعًا على { $over ->
            [one] شهر
            [two] شهرين
            [few] { $over } أشهر
            [many] { $over } شهرًا
           *[other] { $over } شهر
        }
        [both] ، بعد { $after ->
            [one] شهر
            [two] شهرين
            [few] { $after } أشهر
            [many] { $after } شهرًا
           *[other] { $after } شهر
        }، موزعًا على { $over ->
            [one] شهر
            [two] شهرين
            [few] { $over } أشهر
            [many] { $over } شهرًا
           *[other] { $over } شهر
        }
       *[now] {""}
    }{ $varies ->
        [yes] ، بزيادة أو نقصان بحسب الوضع
       *[no] {""}
    }

advice = المستشار: عدد المستقبلات المحتملة لكل خيار { $futures }
advice-payoff = العائد
advice-under = دون الأفضل
advice-best = الأفضل
advice-difference = { $mean } (من { $low } إلى { $high })
advice-hold = ترك الجولة تمر
advice-ends = { $choice }: النهايات { $outcomes }.
advice-end = «{ $outcome }» في { $share } % (من { $low } إلى { $high })
advice-method = العائد هو المنفعة في النهاية بحسب أهدافكم، في المتوسط على مستقبلات محتملة في هذا النموذج تواصل فيها السياسات الآلية اللعب في كل المقاعد، ومنها مقعدكم؛ وبين القوسين فترة الثقة 95 %. والخيارات التي تبلغ فترة ثقتها 0 لا يمكن تمييزها من الأفضل. يبدأ المستشار مما تبدو عليه الأمور لكم، ولا يعرف أكثر مما تعرفون: لا ما لم تلاحظوه، ولا ما يختاره الآخرون في هذه الجولة، ولا ما يخبئه الحظ.

account-nothing = لا شيء مما ترونه على حقيقته تغيّر بقدر نقطة.
account-still = { $variable }: { $level }، كما في { $date }.
account-moved = { $variable }: كان { $before } في { $date }، وبعد ذلك { $after } ({ $change }).
account-unsure = { $variable }: كان { $before } في { $date }، وبعد ذلك { $after }.
account-unknown = لا تعرفون شيئًا يُراد به تحريكه.
account-known = ما تعرفونه:
account-note = الأرقام ما تستخلصه القواعد مما لاحظتموه ومما بدت عليه الأمور لكم، قبل الضعف بطول الاستعمال وقبل حدود المقاييس: فلا يلزم أن يساوي مجموعها التغير. وليس فيها الصدفة، ولا ما يفعله الآخرون في الخفاء.

table = { $dialogue }: تُعقد دورة محادثات
table-across = الجالسون قبالتكم: { $others }. إذا كان أسلوبهم «{ $posture }»، وكانت الأمور كما ترونها، فهذا ما يعد به كل أسلوب في التفاوض:
table-idle = { $number } { $posture }: لا سعي إلى اتفاق، ولا محادثات يمكن أن تنقطع
table-nothing =
    { $number } { $posture }: { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }
table-nothing-untold = { $number } { $posture }: أحد الجالسين يكسب أقل مما يكفي ليوقّع
table-promise = { $number } { $posture }: احتمال الانقطاع { $chance } %؛ نفوذكم محسوب × { $power }؛ قيمة الشروط لكم { $gain } إذا أُوفي بها، ومدى الوفاء بها { $kept } من 100
table-promise-beside = { $number } { $posture }: احتمال الانقطاع { $chance } %؛ قيمة الشروط لكم { $gain } إذا أُوفي بها، ومدى الوفاء بها { $kept } من 100
table-terms = الشروط، قضية قضية
table-now = الآن
table-yours = لكم
table-open = مفتوحة
table-meaning = الآن: أين تقف القضية؛ لكم: أين تريدونها؛ الأرقام: الشروط مع كل أسلوب؛ مفتوحة: لا أرضية مشتركة، فتبقى حيث هي.
table-pulls = اتجاه الشد، إذا كان أسلوب الجميع «{ $posture }»
table-pulls-few = اتجاه الشد في أهم القضايا لكم، إذا كان أسلوب الجميع «{ $posture }»
table-pulls-issue = { $issue }: { $pulls }
table-pulls-none = { $issue }: لا تهم أحدًا عند الطاولة.
table-adds = `table` يضيف من يقف في طريق الشروط؛ و`table all` يبيّن كل القضايا وكل الآراء، و`table ISSUE` كل ما في قضية واحدة.
table-pulled = `table all` يبيّن من شدّ وإلى أين.
table-more = `table all` يبيّن كل القضايا وكل الآراء، و`table ISSUE` كل ما في قضية واحدة.
table-voices = { $dialogue }: أصحاب الرأي
table-mandate = { $issue }. { $mandate }
table-kept = إذا كان أسلوب الجميع «{ $posture }»، فمدى الوفاء بالشروط { $kept } من 100.
table-nobody-against = لا أحد من أصحاب الرأي يقف ضد الشروط.
table-so-far = عند الطاولة حتى الآن
table-earlier =
    { $n ->
        [one] قبل ذلك عُقدت أو استُحقت دورة محادثات واحدة.
        [two] قبل ذلك عُقدت أو استُحقت دورتا محادثات.
        [few] قبل ذلك عُقدت أو استُحقت { $n } دورات محادثات.
        [many] قبل ذلك عُقدت أو استُحقت { $n } دورة محادثات.
       *[other] قبل ذلك عُقدت أو استُحقت { $n } دورة محادثات.
    }
table-clauses-left =
    { $n ->
        [one] واتُّفق على شيء في قضية أخرى واحدة.
        [two] واتُّفق على شيء في قضيتين أخريين.
        [few] واتُّفق على شيء في { $n } قضايا أخرى.
        [many] واتُّفق على شيء في { $n } قضية أخرى.
       *[other] واتُّفق على شيء في { $n } قضية أخرى.
    }
table-none-held = لم تُعقد أي دورة محادثات.
table-due = { $dialogue }: مواعيد دورات المحادثات: { $dates }.
table-none-due = { $dialogue }: لا دورة محادثات مستحقة.

table-issue-terms = { $dialogue }، إذا كان أسلوب الآخرين «{ $posture }»: { $terms }.
table-issue-term = { $level } إذا كان أسلوبكم «{ $posture }»
table-issue-open = تبقى مفتوحة إذا كان أسلوبكم «{ $posture }»
table-issue-pulls = إذا كان أسلوب الجميع «{ $posture }»: { $pulls }
table-issue-agreed = { $date }: { $clause }
table-issue-nothing = ليست الآن على أي طاولة، ولم يُتفق فيها على شيء حتى الآن.

seat-round-idle = { $dialogue }، دورة محادثات: لم يُسعَ إلى اتفاق.
seat-round-nothing =
    { $dialogue }، دورة محادثات: أعطت الشروط المطروحة أحد الجالسين أقل مما يكفي، فانفضّت المحادثات؛ وبحسب ما كنتم تعرفونه { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }.
seat-round-nothing-untold = { $dialogue }، دورة محادثات: أعطت الشروط المطروحة أحد الجالسين أقل مما يكفي، فانفضّت المحادثات.
seat-round-broke-down = { $dialogue }، دورة محادثات: انقطعت المحادثات.
seat-round-deal = { $dialogue }، دورة محادثات: أُبرم اتفاق.
seat-idle = بحسب ما كنتم تعرفونه، لا سعي إلى اتفاق.
seat-idle-nothing =
    بحسب ما كنتم تعرفونه، لا سعي إلى اتفاق: بحسب ما يشد إليه الجالسون { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }.
seat-idle-unwilling =
    بحسب ما كنتم تعرفونه، لا سعي إلى اتفاق: { $n ->
        [one] طرف لا يريد اتفاقًا ({ $sides })، مع أن قيمة الشروط له، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
        [two] طرفان لا يريدان اتفاقًا ({ $sides })، مع أن قيمة الشروط لهما، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
       *[other] أطراف لا تريد اتفاقًا ({ $sides })، مع أن قيمة الشروط لها، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
    }
seat-breakdown = بحسب ما كنتم تعرفونه كان احتمال انقطاع المحادثات { $chance }{"\u00A0"}%.
seat-clause = { $issue }: اتُّفق على { $terms }
seat-pulls = بحسب ما كنتم تعرفونه: { $pulls }

finish = أنتم، وما كانت السياسة الآلية لتفعله في مكانكم
finish-policy = السياسة الآلية هي اللاعب الذي يجلس في كل مقعد لا يأخذه أحد. ولو لُعبت في مقاعدكم أيضًا، بحظ هذه اللعبة، لسارت التشغيلة هكذا:
finish-no-outcome = بلا نتيجة
finish-outcome = النتيجة: معكم { $with }، ومع السياسة الآلية { $without }.
finish-payoff = { $actor }: العائد معكم { $with }، ومع السياسة الآلية { $without }.
finish-agreed =
    في { $agreed } من أصل { $n ->
        [one] جولة واحدة
        [two] جولتين
        [few] { $n } جولات
        [many] { $n } جولة
       *[other] { $n } جولة
    } فعلتم ما كانت السياسة الآلية لتفعله.
finish-held = { $date }: تركتم الجولة تمر؛ وكانت السياسة الآلية لتختار { $choice }
finish-acted = { $date }: اخترتم { $choice }؛ وكانت السياسة الآلية لتترك الجولة تمر
finish-other = { $date }: اخترتم { $choice }؛ وكانت السياسة الآلية لتختار { $other }
