# The after-action report of a session of people, on a page and in a terminal.

# Times
session-time = { $hour }:{ $minute }
session-seconds =
    { $n ->
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $n } ثوانٍ
        [many] { $n } ثانية
       *[other] { $n } ثانية
    }
session-minutes =
    { $n ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
session-hours =
    { $n ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
session-hours-minutes =
    { $hours ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    } { $minutes ->
        [one] ودقيقة واحدة
        [two] ودقيقتان
        [few] و{ $minutes } دقائق
        [many] و{ $minutes } دقيقة
       *[other] و{ $minutes } دقيقة
    }

# The front
session-kind = تقرير ما بعد الجلسة · { $room }
session-kind-of = تقرير ما بعد الجلسة · { $room } · { $seat }
session-head = { $room }: تقرير ما بعد الجلسة، { $title }
session-opening = من وأين ومتى
session-room = القاعة
session-when-title = الموعد
session-when = { $day }، من { $from } إلى { $to } بالتوقيت العالمي UTC ({ $lasted })
session-aims = الغاية
session-seats = من جلس وأين
session-seat-title = المقعد
session-people-title = المشاركون
session-nobody = لا أحد
session-by-people = بقرار المشاركين
session-by-default = بالصمت
session-by-program = بقرار البرنامج
session-seats-note = الجولات بحسب من قرر. «بالصمت»: لم يكن المشاركون قد كتبوا شيئًا حين أُغلقت الجولة، فنُفّذت تعليماتهم الاحتياطية. والمكسب هو المنفعة في النهاية قياسًا إلى المنفعة في البداية، بحسب أهداف المقعد نفسه.
session-seat = { $seat }: { $people }؛ المكسب { $payoff }.
session-ended =
    { $n ->
        [one] انتهت اللعبة بعد جولة واحدة
        [two] انتهت اللعبة بعد جولتين
        [few] انتهت اللعبة بعد { $n } جولات
        [many] انتهت اللعبة بعد { $n } جولة
       *[other] انتهت اللعبة بعد { $n } جولة
    } إلى «{ $outcome }».
session-open =
    { $n ->
        [0] لم تنته اللعبة؛ ولم تُغلق أي جولة.
        [one] لم تنته اللعبة؛ وأُغلقت جولة واحدة.
        [two] لم تنته اللعبة؛ وأُغلقت جولتان.
        [few] لم تنته اللعبة؛ وأُغلقت { $n } جولات.
        [many] لم تنته اللعبة؛ وأُغلقت { $n } جولة.
       *[other] لم تنته اللعبة؛ وأُغلقت { $n } جولة.
    }
session-decided =
    { $others ->
        [0] اتخذ المشاركون كل قرارات مقاعدهم، وعددها { $all }.
       *[other] من قرارات المقاعد، وعددها { $all }، اتخذ المشاركون { $people }{ $silent ->
            [0] {""}
            [one] ؛ وفي قرار واحد لم يكن قد كُتب شيء فنُفّذت التعليمات الاحتياطية
            [two] ؛ وفي قرارين لم يكن قد كُتب شيء فنُفّذت التعليمات الاحتياطية
            [few] ؛ وفي { $silent } قرارات لم يكن قد كُتب شيء فنُفّذت التعليمات الاحتياطية
            [many] ؛ وفي { $silent } قرارًا لم يكن قد كُتب شيء فنُفّذت التعليمات الاحتياطية
           *[other] ؛ وفي { $silent } قرار لم يكن قد كُتب شيء فنُفّذت التعليمات الاحتياطية
        }{ $program ->
            [0] {"."}
            [one] ؛ واتخذ البرنامج قرارًا واحدًا.
            [two] ؛ واتخذ البرنامج قرارين.
            [few] ؛ واتخذ البرنامج { $program } قرارات.
            [many] ؛ واتخذ البرنامج { $program } قرارًا.
           *[other] ؛ واتخذ البرنامج { $program } قرار.
        }
    }
session-spoken =
    { $messages ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $messages } رسائل
        [many] { $messages } رسالة
       *[other] { $messages } رسالة
    } بين المقاعد، { $statements ->
        [zero] لا بيانات علنية
        [one] بيان علني واحد
        [two] بيانان علنيان
        [few] { $statements } بيانات علنية
        [many] { $statements } بيانًا علنيًا
       *[other] { $statements } بيان علني
    } إلى الجميع، { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضًا
       *[other] { $offers } عرض
    } على طاولات التفاوض (وُقّع منها { $signed })، { $handshakes ->
        [zero] لا مصافحات
        [one] مصافحة واحدة
        [two] مصافحتان
        [few] { $handshakes } مصافحات
        [many] { $handshakes } مصافحة
       *[other] { $handshakes } مصافحة
    }{ $broken ->
        [0] {"."}
        [one] {" "}(نُكث تعهّد واحد).
        [two] {" "}(نُكث تعهّدان).
        [few] {" "}(نُكثت { $broken } تعهّدات).
        [many] {" "}(نُكث { $broken } تعهّدًا).
       *[other] {" "}(نُكث { $broken } تعهّد).
    }
session-led-nothing = لم يقرر الميسّر شيئًا نيابةً عن أحد، ولم يُدرج حدثًا، ولم يتراجع عن شيء.
session-led =
    من الميسّر: { $drafts ->
        [zero] لا مسودّات لمقاعد
        [one] مسودّة واحدة لمقعد
        [two] مسودّتان لمقاعد
        [few] { $drafts } مسودّات لمقاعد
        [many] { $drafts } مسودّة لمقاعد
       *[other] { $drafts } مسودّة لمقاعد
    }، { $brought ->
        [zero] لا أحداث مُدرَجة
        [one] حدث مُدرَج واحد
        [two] حدثان مُدرَجان
        [few] { $brought } أحداث مُدرَجة
        [many] { $brought } حدثًا مُدرَجًا
       *[other] { $brought } حدث مُدرَج
    }، { $injects ->
        [zero] لا أخبار أدخلها من عنده
        [one] خبر واحد أدخله من عنده
        [two] خبران أدخلهما من عنده
        [few] { $injects } أخبار أدخلها من عنده
        [many] { $injects } خبرًا أدخله من عنده
       *[other] { $injects } خبر أدخله من عنده
    }، { $reopened ->
        [zero] لا جولات أُعيد فتحها قبل عرضها
        [one] جولة واحدة أُعيد فتحها قبل عرضها
        [two] جولتان أُعيد فتحهما قبل عرضهما
        [few] { $reopened } جولات أُعيد فتحها قبل عرضها
        [many] { $reopened } جولة أُعيد فتحها قبل عرضها
       *[other] { $reopened } جولة أُعيد فتحها قبل عرضها
    }، { $rewound ->
        [zero] لا عودة إلى جولات سابقة
        [one] عودة واحدة إلى جولة سابقة
        [two] عودتان إلى جولات سابقة
        [few] { $rewound } عودات إلى جولات سابقة
        [many] { $rewound } عودة إلى جولات سابقة
       *[other] { $rewound } عودة إلى جولات سابقة
    }.

# Turn by turn
session-timeline = جولةً جولة
session-turn = الجولة { $turn } · { $date }
session-open-for = مدة الجولة: { $open }.
session-open-planned = مدة الجولة: { $open }؛ والمخطط لها: { $planned }.
session-happened = { $event }.
session-brought = { $event }. أدرج الميسّر هذا الحدث.
session-expected-of-teams = ما كان متوقعًا من الفرق: { $expected }.
session-passed = ترك الجولة تمر
session-succeeded = { $choice } (نجح)
session-failed = { $choice } (فشل)
session-succeeded-at = { $choice } (نجح، وكان احتمال النجاح { $odds })
session-failed-at = { $choice } (فشل، وكان احتمال النجاح { $odds })
session-did =
    { $actor }: { $done }.{ $by ->
        [default] {" "}(لم يكن قد كُتب شيء.)
        [program] {" "}(بقرار البرنامج.)
       *[people] {""}
    }
session-silent = لم يكن قد كُتب شيء؛ فنُفّذت التعليمات الاحتياطية.
session-program = بقرار البرنامج.
session-unseen = لم يلحظه حينها: { $who }.
session-unseen-of = «{ $choice }» لم يلحظه حينها: { $who }.
session-reason = السبب: «{ $reason }»
session-actor-did = { $actor }: { $done }
session-others-did = ما لعبه البرنامج: { $deeds }.
session-actor-unseen = { $did } – لم يلحظه: { $who }
session-term = { $issue } { $at }
session-deal = { $dialogue }: اتفاق، شروطه: { $terms }.
session-deal-signed = { $dialogue }: اتفاق على شروط موقّعة. الموقّعون: { $who }؛ الشروط: { $terms }.
session-broke-down = { $dialogue }: انقطعت المحادثات في هذه الدورة.
session-nothing-to-gain = { $dialogue }: لا اتفاق، لأن أحد الأطراف كان سيكسب منه أقل مما يكفي.
session-stalled = { $dialogue }: لا اتفاق، لأن أحد الأطراف لم يسعَ إليه.
session-not-held = { $dialogue }: لم تُعقد دورة المحادثات المستحقة.

# What was said and promised
session-talks = ما قيل وما تُعُهّد به
session-no-talks = لم يُكتب بين المقاعد شيء، ولم يُعرض شيء، ولم يُتعهّد بشيء.
session-letters = من كتب إلى من
session-letters-note = الرسائل، من الصفوف إلى الأعمدة.
session-from = من
session-to = إلى
session-offers = العروض وما آلت إليه
session-offer-title = العرض
session-offer-named = { $number }. الجولة { $turn }، { $from }، { $dialogue }
session-offer-counter = { $number }. الجولة { $turn }، { $from }، { $dialogue }، عرض مقابل ردًّا على العرض { $other }
session-offer = { $number }. الجولة { $turn }، { $from }، { $dialogue }: { $terms }؛ { $fate }.
session-fate = ما آل إليه
session-agreed = وافق عليه
session-terms-note = تقول الشروط أين تقف كل قضية، بالنقاط على مقياسها من 0 إلى 100؛ وما لم يُذكر يبقى على حاله.
session-offer-signed = وُقّع في الجولة { $turn }
session-offer-declined = رُفض
session-offer-countered = رُدّ عليه بعرض مقابل
session-offer-withdrawn = سُحب
session-offer-lapsed = سقط عند إغلاق الجولة
session-offer-agreed = وافق عليه كل الجالسين إلى الطاولة
session-offer-open = ما زال مفتوحًا
session-handshakes = المصافحات، وهل أُوفي بها
session-shaken = الجولة { $turn }: مصافحة بين { $from } وبين { $to }.
session-not-shaken = الجولة { $turn }: مصافحة معروضة من { $from } على { $to }، ولم تُقبل.
session-taken-back = الجولة { $turn }: مصافحة معروضة من { $from } على { $to }، ثم سُحبت.
session-held-out = الجولة { $turn }: مصافحة معروضة من { $from } على { $to }، وبقيت بلا جواب.
session-kept = تعهّد من { $who }: «{ $choice }» بحلول الجولة { $turn }، وقد أُوفي به.
session-broken = تعهّد من { $who }: «{ $choice }» بحلول الجولة { $turn }، وقد نُكث.
session-due = تعهّد من { $who }: «{ $choice }» بحلول الجولة { $turn }؛ ولم تصل اللعبة إلى ذلك.
session-would = معروض من { $who }: «{ $choice }» بحلول الجولة { $turn }.
session-untold = لم يكن ذلك ظاهرًا للطرف الآخر ({ $other }).

# What mattered
session-moments = أكثر ما أثّر
session-no-hindsight =
    { $ended ->
        [yes] لم تُلعب مستقبلات محتملة لهذا التقرير، فهو لا يقول ما الذي أثّر، وماذا كان يمكن فعله غير ذلك، وما الذي كان من الحظ.
       *[no] لم تنته اللعبة، فلا يمكن القول ما الذي أثّر في نتيجتها، وماذا كان يمكن فعله غير ذلك، وما الذي كان من الحظ.
    }
session-nothing-decisive = لم يكن لأي خيار أو حدث بمفرده أثر كبير: لا يغيّر استبعاد أي منها وحده تكرار هذه النهاية بخمس نقاط أو أكثر على نحو تستطيع { $futures } من المستقبلات المحتملة في هذا النموذج تمييزه عن انعدام الأثر. وقد يكون ذلك لعدد منها مجتمعة.
session-moments-picture = اللحظات الحاسمة
session-moments-sentence = بكم نقطة تزداد نسبة «{ $outcome }» بوجود كل من هذه قياسًا إلى غيابه، على { $futures } من المستقبلات المحتملة في هذا النموذج. وداخل الشريط الرمادي (خمس نقاط) لا يُعدّ شيء حاسمًا.
session-moment = ما فُعل أو وقع
session-moment-deed = الجولة { $turn }، { $who }: { $what }
session-moment-event = الجولة { $turn }: { $what }
session-with = بوجوده
session-without = من دونه
session-instead-heading = ماذا كان يمكن فعله غير ذلك
session-instead-note = لكل جولة ولكل مقعد يشغله مشاركون بُحث في بعض المستقبلات المحتملة عن أنفع السبل للمقعد، ثم قورن في مستقبلات أخرى بما فُعل، لئلا يبدو أفضل مما هو. وقد يكون واحد من كل عشرة مما يُقال هنا خطأً.
session-instead-passing = ترك الجولة تمر
session-mean = { $mean } (من { $low } إلى { $high })
session-instead =
    { $date }، { $actor }، الخيار المتخذ: { $taken }. { $better ->
        [yes] من السبل المتاحة، وعددها { $ways }، كان الأنفع لأهداف المقعد: { $other }
       *[no] من السبل المتاحة، وعددها { $ways }، لم يوجد ما هو أنفع لأهداف المقعد؛ وكان أفضل ما يليه: { $other }
    }؛ المنفعة { $adapting } إذا راعى كل الآخرين ما آل إليه الأمر، أو { $fixed } إذا فعلوا ما فعلوه. ومن { $of } من المستقبلات المحتملة في هذا النموذج تحققت نتيجة «{ $outcome }» بما فُعل في { $with } ({ $with_range })، وبالبديل في { $same ->
        [yes] العدد نفسه.
       *[no] { $without } ({ $without_range }).
    }
session-instead-untold = ولا يمكن تمييز ذلك عن انعدام الأثر.
session-instead-none =
    { $n ->
        [0] لم يكن هناك قرار فيه خيار آخر يُنظر فيه.
        [one] القرار الوحيد الذي نُظر فيه لم يكن فيه خيار تستطيع { $futures } من المستقبلات المحتملة في هذا النموذج أن تبيّن أنه أفضل.
        [two] لم يكن في أي من القرارين خيار تستطيع { $futures } من المستقبلات المحتملة في هذا النموذج أن تبيّن أنه أفضل مما فُعل.
       *[other] لم يكن في أي من القرارات، وعددها { $n }، خيار تستطيع { $futures } من المستقبلات المحتملة في هذا النموذج أن تبيّن أنه أفضل مما فُعل.
    }
session-instead-more =
    { $n ->
        [one] وفي قرار آخر يمكن القول إن سبيلًا آخر أفضل، بفارق أصغر.
        [two] وفي قرارين آخرين يمكن القول إن سبيلًا آخر أفضل، بفارق أصغر.
        [few] وفي { $n } قرارات أخرى يمكن القول إن سبيلًا آخر أفضل، بفارق أصغر.
        [many] وفي { $n } قرارًا آخر يمكن القول إن سبيلًا آخر أفضل، بفارق أصغر.
       *[other] وفي { $n } قرار آخر يمكن القول إن سبيلًا آخر أفضل، بفارق أصغر.
    }
session-instead-best =
    { $n ->
        [one] وفي قرار واحد يمكن القول إن ما فُعل أفضل من كل ما كان متاحًا غيره.
        [two] وفي قرارين يمكن القول إن ما فُعل أفضل من كل ما كان متاحًا غيره.
        [few] وفي { $n } قرارات يمكن القول إن ما فُعل أفضل من كل ما كان متاحًا غيره.
        [many] وفي { $n } قرارًا يمكن القول إن ما فُعل أفضل من كل ما كان متاحًا غيره.
       *[other] وفي { $n } قرار يمكن القول إن ما فُعل أفضل من كل ما كان متاحًا غيره.
    }
session-instead-open =
    { $n ->
        [one] وفي قرار واحد لا يمكن القول بهذا ولا بذاك.
        [two] وفي قرارين لا يمكن القول بهذا ولا بذاك.
        [few] وفي { $n } قرارات لا يمكن القول بهذا ولا بذاك.
        [many] وفي { $n } قرارًا لا يمكن القول بهذا ولا بذاك.
       *[other] وفي { $n } قرار لا يمكن القول بهذا ولا بذاك.
    }
session-fortunes = الحظ والاختيار
session-fortunes-note = ما كان لكل مقعد أن يتوقعه في البداية، وما صار إليه: بفعل خياراته، وخيارات الآخرين، والحظ، أي الأحداث والاحتمالات والمحادثات والتقلبات العشوائية. المنفعة قياسًا إلى البداية، على { $futures } من المستقبلات المحتملة في هذا النموذج؛ وفترات الثقة { $level } %. ومجموع الأجزاء هو الحصيلة.
session-expected = المتوقع في البداية
session-own = خياراته
session-others = خيارات الآخرين
session-luck = الحظ
session-came = الحصيلة
session-fortune = { $actor }: المتوقع في البداية { $expected }، والحصيلة { $came }. ومن الفرق بينهما: خيارات المقعد { $own }، وخيارات الآخرين { $others }، والحظ { $luck }.

# What was foreseen
session-forecasts = ما كان متوقعًا
session-share = { $outcome } { $share }
session-person = { $person } ({ $seat })
session-watching = متابعة من دون مقعد
session-forecast = { $who }، الجولة { $turn }: { $shares }.
session-forecast-scored = { $who }، الجولة { $turn }: { $shares }؛ الخطأ { $score }.
session-who = صاحب التوقّع
session-likeliest = الأرجح في نظره
session-score = الخطأ
session-score-model = النموذج
session-scores-note =
    خطأ التوقّع هو درجة براير (Brier): 0 تعني واثقًا مصيبًا، و2 واثقًا مخطئًا. ومن أعطى كل نهاية من النهايات، وعددها { $n }، الاحتمال نفسه كان خطؤه { $blind }. وإلى جانبه خطأ احتمالات النموذج نفسه في الجولة ذاتها.
session-scores-open = لم تنته اللعبة، فلا يمكن حساب خطأ أي توقّع.
session-model = النموذج
session-people-mean = المشاركون، المتوسط
session-came-about = تحققت
session-foreseen = كم قُدّر احتمال كل نهاية
session-foreseen-sentence =
    الاحتمالات جولةً جولة، بالمئة: { $model ->
        [yes] الخط ما قاله النموذج نفسه عند افتتاح كل جولة{ $people ->
            [yes] ، والعلامات ما قاله المشاركون.
           *[no] .
        }
       *[no] العلامات ما قاله المشاركون.
    }
session-foreseen-note = الجولات على المحور الأفقي. ولا تظهر النهايات التي لم يعطها أحد نصفًا بالمئة.
session-calibration = المعايرة
session-calibration-sentence = كم مرة تحقق ما قيل إنه محتمل بهذا القدر، محسوبًا من نسب التوقّعات كلها، وعددها { $n }.
session-calibration-note = على الخط المتقطع يتطابق القول والنتيجة. وكل النسب من نهاية واحدة للعبة واحدة، فلا تُعدّ حالات بعددها؛ وحجم القرص بقدر عدد النسب المكتوب إلى جانبه.
session-said = ما قيل
session-said-mean = ما قيل، المتوسط
session-came-share = ما تحقق
session-count = عدد النسب

# Time, notes, ways back, questions
session-times = الوقت
session-time-note = من لحظة عرض وضع الجولة حتى إغلاقها؛ وتحت اسم كل مقعد، حتى ثبوت المسودّة التي نُفّذت. والتوقفات محسوبة.
session-planned = المخطط
session-open-title = المدة الفعلية
session-notes = ملاحظات الميسّر
session-note = الجولة { $turn }: { $text }
session-note-at = { $time }، الجولة { $turn }: { $text }
session-rewinds = العودة إلى الوراء
session-rewound = من الجولة { $from } عودةً إلى بداية الجولة { $to }: «{ $reason }».
session-left = الجولة { $turn }، { $who }: { $what }
session-left-all = ما تُرك بسبب ذلك: { $deeds }.
session-questions = أسئلة للنقاش
session-ask-unnoticed = الجولة { $turn }: خيار { $who } كان «{ $choice }»، ولم يلحظه: { $others }. ماذا كان يمكن أن يُرى منه؟ وماذا كنتم ستفعلون لو عرفتم به؟
session-ask-broken = تعهّد من { $who } إلى { $other }: «{ $choice }»، وقد نُكث. متى اتضح ذلك، وماذا كانت كلفته؟
session-ask-lapsed = العرض { $number } في الجولة { $turn } سقط بعد أن نال موافقة ({ $who }). ما الذي كان ينقصه؟
session-ask-silent =
    { $n ->
        [one] جولة واحدة أُغلقت ولم يكن المقعد { $who } قد كتب شيئًا. ما الذي حال دون ذلك؟
        [two] جولتان أُغلقتا ولم يكن المقعد { $who } قد كتب شيئًا. ما الذي حال دون ذلك؟
        [few] { $n } جولات أُغلقت ولم يكن المقعد { $who } قد كتب شيئًا. ما الذي حال دون ذلك؟
        [many] { $n } جولة أُغلقت ولم يكن المقعد { $who } قد كتب شيئًا. ما الذي حال دون ذلك؟
       *[other] { $n } جولة أُغلقت ولم يكن المقعد { $who } قد كتب شيئًا. ما الذي حال دون ذلك؟
    }
session-ask-astray = في الجولة { $turn } كان تقدير { $who } لاحتمال «{ $outcome }» { $said }، وتقدير النموذج { $model }. ماذا كان المشاركون يعرفون ولا يعرفه النموذج، أو العكس؟
session-ask-luck = في ما آل إليه أمر { $who } كان نصيب الحظ { $luck } ونصيب خيارات المقعد { $own } من المنفعة. كيف يُحكم في الداخل على نتيجة كهذه، وهل ذلك منصف؟
session-ask-model = ما المهم في الواقع الذي يغفله هذا النموذج، وهل كان سيغيّر ما تخرجون به من هذا اليوم؟

# The part of a seat
session-seat-decided =
    { $others ->
        [0] { $people ->
            [one] قرر المشاركون في الجولة الوحيدة.
            [two] قرر المشاركون في الجولتين كلتيهما.
           *[other] قرر المشاركون في الجولات كلها، وعددها { $people }.
        }
       *[other] { $people ->
            [zero] لم يقرر المشاركون في أي جولة
            [one] قرر المشاركون في جولة واحدة
            [two] قرر المشاركون في جولتين
            [few] قرر المشاركون في { $people } جولات
            [many] قرر المشاركون في { $people } جولة
           *[other] قرر المشاركون في { $people } جولة
        }{ $silent ->
            [0] {""}
            [one] ؛ وفي جولة واحدة لم يكن قد كُتب شيء
            [two] ؛ وفي جولتين لم يكن قد كُتب شيء
            [few] ؛ وفي { $silent } جولات لم يكن قد كُتب شيء
            [many] ؛ وفي { $silent } جولة لم يكن قد كُتب شيء
           *[other] ؛ وفي { $silent } جولة لم يكن قد كُتب شيء
        }{ $program ->
            [0] {"."}
            [one] ؛ وفي جولة واحدة قرر البرنامج.
            [two] ؛ وفي جولتين قرر البرنامج.
            [few] ؛ وفي { $program } جولات قرر البرنامج.
            [many] ؛ وفي { $program } جولة قرر البرنامج.
           *[other] ؛ وفي { $program } جولة قرر البرنامج.
        }
    }
session-goals = ما أراده المقعد، وما آل إليه
session-goals-note = المستويات التي تتحدث عنها أهداف المقعد، بالنقاط من 0 إلى 100، وقيمة تغيّرها له بحسب أهدافه، بوحدات المنفعة. والتغيّرات الأكبر أولًا.
session-goal = الهدف
session-end = في النهاية
session-worth = القيمة
session-goals-others =
    { $n ->
        [one] هدف آخر
        [two] هدفان آخران
        [few] { $n } أهداف أخرى
        [many] { $n } هدفًا آخر
       *[other] { $n } هدف آخر
    }
session-goals-all = المجموع
session-decisions = القرارات التي أثّرت
session-fortune-title = الحظ والاختيار: { $seat }
session-fortune-note = المنفعة قياسًا إلى البداية، بحسب أهداف المقعد نفسه؛ متوسطات على { $futures } من المستقبلات المحتملة في هذا النموذج. وفي الجدول فترات الثقة، والأرقام نفسها جولةً جولة.
session-utility = المنفعة
session-low = من
session-high = إلى
session-turn-parts = الجولة { $turn }: الأحداث { $events }، الاحتمالات والمحادثات { $dice }
session-turn-choices = خياراته { $own }، خيارات الآخرين { $others }
session-believed = ما ظنه المقعد صحيحًا
session-believed-note = المستويات التي لم يرها المقعد على حقيقتها حين اختار، بالنقاط من 0 إلى 100: أكبر الأخطاء، بحد أقصى { $n }، بترتيب الجولات.
session-believed-right = رأى المقعد كل مستوى على حقيقته أو قريبًا منها.
session-taken = التقدير
session-was = الفعلي
session-error = الخطأ
session-not-seen = غير مرئي
session-unnoticed-title = ما فعله الآخرون ولم يلحظه المقعد
session-unnoticed = الجولة { $turn }، { $who }: { $choice }
session-unnoticed-none = لم يخفَ على المقعد شيء مما فعله الآخرون.

# The end of the page
session-messages = ما كُتب وما قيل
session-messages-note =
    { $n ->
        [zero] لا رسائل ولا بيانات.
        [one] رسالة أو بيان واحد، مع وقته بالتوقيت العالمي UTC.
        [two] اثنان من الرسائل والبيانات، الأقدم أولًا، مع الوقت بالتوقيت العالمي UTC.
       *[other] { $n } من الرسائل والبيانات، الأقدم أولًا، مع الوقت بالتوقيت العالمي UTC.
    }
session-messages-hidden =
    { $n ->
        [one] وهناك رسالة أخرى كُتبت إلى بعضهم، وتبقى لهم.
        [two] وهناك رسالتان أخريان كُتبتا إلى بعضهم، وتبقيان لهم.
        [few] وهناك { $n } رسائل أخرى كُتبت إلى بعضهم، وتبقى لهم.
        [many] وهناك { $n } رسالة أخرى كُتبت إلى بعضهم، وتبقى لهم.
       *[other] وهناك { $n } رسالة أخرى كُتبت إلى بعضهم، وتبقى لهم.
    }
session-at = الوقت
session-at-turn = { $time }، الجولة { $turn }
session-to-all = الجميع
session-text = النص
session-how =
    جلسة شارك فيها { $people ->
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، من ملفها وعدد قيوده { $entries }، أُعيد لعبها مطابقةً تمامًا حتى آخر بت؛ التكرار { $replication } من بذرتها. والمقاعد التي لم يشغلها أشخاص لعبتها سياسات آلية.
session-limits-one = هذه جلسة واحدة بسحبة واحدة من الحظ. وما يتعلمه الناس من وجوه بعضهم بعضًا ليس في أي ملف، وما يغفله النموذج ليس في أي رقم من أرقام هذا التقرير.
session-limits-futures = نسب المستقبلات هي نسب هذا النموذج: { $futures } من المستقبلات المحتملة ابتداءً من جولة ما، وكلها تشترك في الحظ مع المستقبلات التي تُرك فيها ما فُعل على حاله؛ ومن تلك الجولة تقرر السياسات الآلية في كل المقاعد. فترات الثقة { $level } %. ولُعبت لهذا الغرض { $reruns } من التشغيلات.

# ما أدخله الميسّر، ومقترحات التقريب
session-inject =
    { $confidence ->
        [low] معلومات استخبارية بثقة منخفضة
        [moderate] معلومات استخبارية بثقة متوسطة
        [high] معلومات استخبارية بثقة عالية
       *[news] خبر
    } إلى: { $whom }
session-inject-all = الجميع
session-inject-text = «{ $text }»
session-inject-reading = قدّر مصدرها { $level } بين { $low } و{ $high }؛ وكان { $was }.
session-inject-so =
    { $so ->
        [yes] وكان ما قيل صحيحًا.
       *[no] ولم يكن ما قيل صحيحًا.
    }
session-inject-effect = كان أثره المقصود: { $level } ({ $points }) عند افتتاح الجولة { $turn }؛ ووصل منه { $arrived }.
session-inject-effect-untold = كان أثره المقصود: { $level } ({ $points }) عند افتتاح الجولة { $turn }.
session-inject-fate =
    { $fate ->
        [recalled] سُحب قبل أن يُحدث أثرًا.
       *[undone] عادت القاعة إلى ما قبله.
    }
session-bridges = مقترحات التقريب
session-bridges-note = شروط يقترحها وسيط استنادًا إلى ما يعرفه جميع الجالسين إلى الطاولة على السواء: حل ناش المرجّح. وإلى جانبها ما اتُّفق عليه في تلك الجولة، وما ينتهي إليه التفاوض نفسه كما كانت الأمور حقًا حين لا يوقّع أحد شروطًا ويأتي الجميع كما هو متوقع منهم. الأرقام نقاط على المقاييس.
session-bridge-title = مقترح تقريب
session-bridge-proposed = ما اقترحه
session-bridge-signed = ما اتُّفق عليه
session-bridge-struck = بالقواعد وحدها
session-bridge-asked = الجولة { $turn }، { $dialogue }: طلبه { $from }.
session-bridge-unasked = الجولة { $turn }، { $dialogue }: قدّمه الميسّر.
session-bridge-wanted = وأراده أيضًا: { $who }.
session-bridge-refused = ولم يرده: { $who }.
session-bridge-withdrawn = سُحب الطلب.
session-bridge-lapsed = لم يطلبه الجميع في الوقت المناسب.
session-bridge-nothing = لم تكن هناك شروط ضمن الخطوط الحمر للجميع.
session-bridge-left = عادت القاعة إلى ما قبل تلك الجولة.
session-bridge-none = لا شروط
session-bridge-unsigned = لا شيء
session-bridge-unstruck = لا شيء
session-bridge-terms = اقترح: { $proposed }؛ واتُّفق على: { $signed }؛ وينتهي الأمر بالقواعد وحدها إلى: { $struck }.
session-advised =
    { $n ->
        [one] كان له مستشار في الجولة { $turns }.
        [two] كان له مستشار في الجولتين { $turns }.
        [few] كان له مستشار في الجولات { $turns }.
        [many] كان له مستشار في الجولات { $turns }.
       *[other] كان له مستشار في الجولات { $turns }.
    }
session-unexplained =
    { $n ->
        [one] لم يُقل له لماذا تحركت المؤشرات في الجولة { $turns }.
        [two] لم يُقل له لماذا تحركت المؤشرات في الجولتين { $turns }.
        [few] لم يُقل له لماذا تحركت المؤشرات في الجولات { $turns }.
        [many] لم يُقل له لماذا تحركت المؤشرات في الجولات { $turns }.
       *[other] لم يُقل له لماذا تحركت المؤشرات في الجولات { $turns }.
    }
