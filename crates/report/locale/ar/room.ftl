# The room: the facilitator's console, the wall, the door, and what is said when something is not done.

# Phases
room-phase-lobby = الوصول
room-phase-brief = القراءة
room-phase-situation = الوضع
room-phase-negotiate = التفاوض
room-phase-commit = الحسم
room-phase-adjudicate = أُغلقت الجولة
room-phase-reveal = الكشف
room-phase-hot-wash = وقفة تأمّل
room-phase-end = النهاية
room-phase-debrief = المراجعة الختامية
room-phase-closed = أُغلقت القاعة
room-phases = المراحل
room-clock = الوقت المتبقي
room-turn = { $date } · الجولة { $turn } من { $turns }
room-just-now = الآن
room-minutes-ago =
    { $minutes ->
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $minutes } دقائق
        [many] قبل { $minutes } دقيقة
       *[other] قبل { $minutes } دقيقة
    }
room-paused = الوقت متوقف.
room-paused-short = إيقاف مؤقت
room-time-up = انتهى الوقت
room-facilitator = الميسّر
room-offline = تجري إعادة الاتصال. كل ما حُفظ في أمان.

# The door
room-join-code = رمز القاعة على شاشة العرض
room-join-name = اسمكم
room-join-seat = مع أي فريق أنتم؟
room-join-watch = متابعة فقط
room-join-language = اللغة
room-join-do = دخول
room-join-at-once = يمكنكم البدء فورًا.
room-join-wait = سيُدخلكم الميسّر.
room-join-shut = لم تُفتح القاعة بعد. يرجى المحاولة بعد قليل.
room-join-again = العودة إلى صفحتكم
room-join-other = الدخول باسم شخص آخر
room-join-card = لديكم بطاقة لمقعد «{ $seat }».
room-seat-people =
    { $people ->
        [0] لا أحد بعد
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
room-seat-program = يتولاه البرنامج
room-waiting = أهلًا، { $name }
room-waiting-seat = طلبتم مكانًا في مقعد «{ $seat }».
room-waiting-watch = طلبتم المتابعة فقط.
room-waiting-do = سيُدخلكم الميسّر بعد قليل. ستتغير هذه الصفحة من تلقاء نفسها.
room-observer = { $name }، متابعة فقط
room-gone = خرجتم من القاعة
room-gone-do = إن حدث ذلك خطأً، فادخلوا من جديد.
room-leave = الخروج من القاعة

# Pages of what can't be given
room-to-start = إلى البداية
room-told-elsewhere = هذا ليس عنوان القاعة
room-told-elsewhere-do = يرجى استعمال العنوان الظاهر على شاشة العرض.
room-told-foreign = جاء هذا من صفحة أخرى
room-told-foreign-do = حرصًا على أمانكم، لا تقبل القاعة إلا ما يُرسل من صفحاتها. يرجى العودة إلى صفحتكم والمحاولة من جديد.
room-told-often = كان ذلك أسرع مما ينبغي
room-told-often-do = يرجى الانتظار قليلًا، ثم العودة والمحاولة من جديد.
room-told-long = النص أطول مما ينبغي
room-told-long-do = يرجى العودة واختصاره وإرساله من جديد.
room-told-form = تعذّرت قراءة ما أُرسل
room-told-form-do = يرجى العودة إلى صفحتكم والمحاولة من جديد.
room-told-not-in = لستم في القاعة
room-told-not-in-do = ادخلوا برمز القاعة الظاهر على شاشة العرض أو ببطاقة، تجدوا صفحتكم هنا.
room-told-phrase = لوحة الميسّر مقفلة
room-told-phrase-do = يرجى إدخال عبارة المرور أولًا.
room-told-nothing = لا شيء هنا
room-told-copy = تعذّر نسخ الملف
room-told-copy-do = ربما لم تبقَ مساحة على القرص. أما القاعة نفسها فمستمرة.
room-told-nothing-do = ربما كُتب العنوان خطأً.
room-told-card = استُعملت هذه البطاقة من قبل
room-told-card-do = كل بطاقة تُدخل شخصًا واحدًا. يرجى استعمال رمز القاعة الظاهر على شاشة العرض، أو طلب بطاقة أخرى من الميسّر.
room-told-ours = حدث خطأ من جانبنا
room-told-ours-do = كل ما حُفظ في أمان. يرجى العودة والمحاولة من جديد؛ وإن تكرر ذلك فأخبروا الميسّر.
room-told-closed = أُغلقت القاعة
room-told-closed-do = شكرًا لمشاركتكم.

# Why something was not done
room-fault-field = كان في تلك الصفحة شيء قديم. يرجى المحاولة من جديد.
room-fault-points = «{ $typed }» ليس عددًا بين 0 و100.
room-fault-pass = اخترتم خيارًا واخترتم أيضًا ترك الجولة تمر. يرجى اختيار أحدهما.
room-not-saved = لم يُحفظ ذلك: تعذّرت الكتابة في ملف القاعة. يرجى إخبار الميسّر.
room-no-chance = لم يكن ذلك ممكنًا الآن. يرجى المحاولة من جديد.
room-refused-code = هذا ليس رمز القاعة الظاهر على شاشة العرض. يرجى التحقق منه والمحاولة من جديد.
room-refused-phrase = هذه ليست عبارة المرور. يرجى المحاولة من جديد.
room-refused-stale = تغيّرت الأمور في القاعة منذ عُرضت هذه الصفحة. هذا هو الوضع الآن؛ يرجى التحقق، ثم الإرسال من جديد إن بقيتم على رأيكم.
room-refused-not-now = لا يمكن ذلك في هذه المرحلة.
room-refused-shut = القاعة غير مفتوحة حاليًا. يرجى سؤال الميسّر.
room-refused-nobody = خرج هذا الشخص من القاعة.
room-refused-not-in = لم يُدخلكم الميسّر بعد.
room-refused-no-seat = أنتم هنا للمتابعة فقط. هذا متاح لأعضاء الفرق وحدهم.
room-refused-no-pen = القلم مع شخص آخر في فريقكم. خذوا القلم أولًا.
room-refused-played = يتولى البرنامج هذا المقعد حاليًا.
room-refused-locked = قراركم مقفل. افتحوه أولًا.
room-refused-nothing = ليس هناك قرار لإقفاله بعد.
room-refused-repeated = «{ $choice }» مذكور مرتين.
room-refused-too-many = هذا أكثر مما يستطيعه أحد في جولة واحدة.
room-refused-no-offer = لم يعد هذا العرض على الطاولة.
room-refused-offer-closed = حُسم أمر هذا العرض من قبل.
room-refused-nobody-there = لا أحد غيركم إلى تلك الطاولة ليوافق.
room-refused-no-shake = حُسم أمر هذه المصافحة من قبل.
room-refused-no-turn = مضت تلك الجولة، أو تنتهي اللعبة قبلها.
room-refused-nothing-promised = يرجى ذكر ما يتعهّد به أحدكما على الأقل.
room-refused-sum = يجب أن يكون مجموع الاحتمالات 100. ومجموع ما أدخلتم { $sum }.
room-refused-no-text = يرجى كتابة شيء أولًا.
room-refused-too-long =
    هذا أطول من المسموح، وهو { $most ->
        [one] حرف واحد
        [two] حرفان
        [few] { $most } أحرف
        [many] { $most } حرفًا
       *[other] { $most } حرف
    }.
room-refused-nobody-addressed = يرجى اختيار من تُرسل إليه.
room-refused-name = يوجد هنا شخص بهذا الاسم. يرجى إضافة حرف يميّزكم.
room-refused-no-way-back = لا شيء قبل هذا يمكن العودة إليه.
room-refused-all-shown = عُرض كل شيء.
room-refused-already = حدث ذلك من قبل.
room-refused-full = لا متّسع للمزيد.
room-game-over = انتهت اللعبة.
room-game-no-seat = لا أحد يتولى مقعد «{ $seat }» حاليًا.
room-game-menu =
    «{ $choice }» غير ممكن الآن: { $why ->
        [forbidden] مستبعد من هذه اللعبة
        [done] حدث من قبل، ولا يحدث إلا مرة واحدة
        [resting] حدث قبل وقت قصير
       *[condition] الوضع لا يسمح به
    }.
room-game-too-many =
    { $most ->
        [one] لكم في الجولة خيار واحد فقط.
        [two] لكم في الجولة خياران على الأكثر.
        [few] لكم في الجولة { $most } خيارات على الأكثر.
        [many] لكم في الجولة { $most } خيارًا على الأكثر.
       *[other] لكم في الجولة { $most } خيار على الأكثر.
    }
room-game-acts = يمكن أن يكون واحد فقط من خياراتكم إجراءً لمرة واحدة؛ أما البقية فيجب أن تكون من النهج المستمر.
room-game-excluded = لا يمكن الجمع بين «{ $one }» و«{ $other }» في جولة واحدة.
room-game-no-round = { $dialogue }: لا مكان لكم في دورة محادثات في هذه الجولة.
room-game-packages = { $dialogue }: تُحسم قضايا جدول الأعمال كلها معًا، فلا يمكن إبعاد شيء منها عن الطاولة.
room-game-no-terms = يجب أن يحسم العرض قضية واحدة على الأقل.
room-game-twice = { $issue }: مذكورة في العرض مرتين.
room-game-off-scale = { $issue }: يجب إدخال عدد بين 0 و100.
room-game-too-much = { $dialogue }: هذا أكثر مما تتسع له دورة محادثات واحدة. يرجى ترك شيء منه.
room-game-agenda = { $dialogue }: ليست على جدول الأعمال هذه القضية: { $issue }.

# What all know
room-news = الأخبار
room-news-none = بداية هادئة للجولة.
room-done = ما ظهر من أفعال
room-done-none = لا شيء رآه الجميع.
room-came = حصيلة الجولة
room-came-last = حصيلة الجولة السابقة
room-came-drawn = ما كان يمكن أن يفشل
room-came-none = لا شيء سمع به الجميع.
room-levels = الوضع الآن، من 0 إلى 100
room-agreements = اتفاقات نافذة
room-in-force = { $dialogue }: هناك اتفاق نافذ.
room-statements = بيانات علنية
room-moved-not = بلا تغيير
room-moved-up = ارتفاع بمقدار { $points }
room-moved-down = انخفاض بمقدار { $points }
room-ended = كيف انتهت
room-ended-open = أُنهيت اللعبة هنا.

# The wall
room-wall-covered = شاشة العرض محجوبة.
room-wall-join = امسحوا المربّع بالكاميرا، أو اكتبوا العنوان ورمز القاعة.
room-wall-soon = أهلًا بكم. تُفتح القاعة بعد لحظات.
room-wall-brief = اقرؤوا إحاطتكم، واتفقوا على من يحمل القلم في فريقكم.
room-wall-situation = ما حدث منذ الجولة السابقة.
room-wall-negotiate = تحدثوا، وقدّموا العروض، واكتبوا ما ستفعلون.
room-wall-commit = آخر التعديلات. أقفلوا قراركم.
room-wall-closed-turn = أُغلقت الجولة.
room-wall-closed-turn-do = تُعرض حصيلتها بعد لحظات.
room-wall-reveal = وصلت القرارات.
room-wall-reveal-do = أولًا ما فُعل، ثم حصيلته.
room-wall-hot-wash = دقيقة تأمّل: ما الذي فاجأكم؟
room-wall-debrief = المراجعة الختامية
room-wall-debrief-do = ضعوا أدواركم جانبًا. ماذا حدث، ولماذا؟
room-wall-thanks = شكرًا لكم.
room-wall-thanks-do = أُغلقت القاعة.
room-locks = القرارات المقفلة: { $locked } من { $seats }
room-seats = المقاعد
room-code = رمز القاعة
room-qr = مربّع للهواتف: يقود إلى القاعة.

# The console
room-enter = لوحة الميسّر
room-enter-phrase = عبارة المرور
room-enter-where = ظهرت في النافذة التي شُغّل فيها البرنامج.
room-enter-do = فتح لوحة الميسّر
room-deeds = إدارة القاعة
room-do-next = التالي: { $phase }
room-do-next-none = لا شيء بعد هذا
room-do-commit = إغلاق الجولة الآن
room-do-show = عرض التالي ({ $shown } من { $steps })
room-do-pause = إيقاف مؤقت
room-do-resume = استئناف
room-do-extend =
    { $minutes ->
        [one] تمديد دقيقة
        [two] تمديد دقيقتين
        [few] تمديد { $minutes } دقائق
        [many] تمديد { $minutes } دقيقة
       *[other] تمديد { $minutes } دقيقة
    }
room-do-cover = حجب شاشة العرض
room-do-uncover = إظهار شاشة العرض
room-do-wall = فتح شاشة العرض
room-do-back = العودة إلى الوراء…
room-do-back-phase = العودة مرحلة واحدة
room-do-reopen = إعادة فتح الجولة
room-do-reopen-why = السبب
room-do-rewind = العودة إليها
room-do-rewind-turn = إلى بداية
room-do-rewind-about = ما لُعب منذ ذلك الحين يُحفظ جانبًا، ويظهر السبب على شاشة العرض.
room-do-end = إنهاء اللعبة هنا
room-keys = المفاتيح
room-key-space = المسافة
room-key-show = عرض الخطوة التالية أو البطاقة التالية
room-key-next = المرحلة التالية
room-key-pause = إيقاف مؤقت أو استئناف
room-key-cover = حجب شاشة العرض أو إظهارها
room-key-keys = هذه القائمة
room-doors = المدخل
room-doors-open = يمكن دخول أشخاص جدد.
room-doors-shut = لا يدخل أحد جديد. ومن هم في القاعة يتابعون.
room-doors-not-yet = القاعة ليست على الشبكة بعد.
room-doors-failed = تعذّر فتح القاعة: { $why }.
room-doors-nowhere = القاعة مفتوحة، لكن هذا الحاسوب غير متصل بأي شبكة.
room-do-open = فتح القاعة
room-do-shut = إغلاق المدخل
room-cards-link =
    { $cards ->
        [0] البطاقات والملصق
        [one] الملصق مع بطاقة واحدة
        [two] الملصق مع بطاقتين
        [few] الملصق مع { $cards } بطاقات
        [many] الملصق مع { $cards } بطاقة
       *[other] الملصق مع { $cards } بطاقة
    }
room-wall-elsewhere = شاشة العرض على حاسوب آخر
room-write = كتابة
room-write-words = إلى الجميع، أو إلى مقعد واحد، أو ملاحظة للمراجعة الختامية
room-write-all = إرسال إلى الجميع
room-write-note = حفظ ملاحظة
room-write-to = المقعد المرسَل إليه
room-write-send = إرسال
room-status-copy = حفظ نسخة
room-status-file = محفوظ في الملف { $file }
room-status-saved = حُفظ القيد { $entry } في السجلّ
room-status-open =
    { $pages ->
        [zero] لا صفحات مفتوحة
        [one] صفحة واحدة مفتوحة
        [two] صفحتان مفتوحتان
        [few] { $pages } صفحات مفتوحة
        [many] { $pages } صفحة مفتوحة
       *[other] { $pages } صفحة مفتوحة
    }
room-status-lines =
    { $lines ->
        [one] مسار لعب سابق محفوظ
        [two] مسارا لعب سابقان محفوظان
        [few] { $lines } مسارات لعب سابقة محفوظة
        [many] { $lines } مسار لعب سابقًا محفوظًا
       *[other] { $lines } مسار لعب سابق محفوظ
    }
room-grid-seat = المقعد
room-grid-people = الأشخاص
room-grid-draft = القرار
room-grid-messages = الرسائل
room-grid-staff = من يتولاه
room-grid-see = عرض
room-grid-see-seat = عرض صفحة مقعد «{ $seat }»
room-grid-nobody = لا أحد
room-grid-here = في القاعة
room-grid-away = خارج القاعة
room-grid-pen = القلم
room-grid-read = قرأ الإحاطة
room-grid-calls = طلب مساعدة:
room-grid-answer = تمت المساعدة
room-grid-played = يتولاه البرنامج
room-grid-open = لا شيء بعد
room-grid-written = مكتوب
room-grid-locked = مقفل
room-grid-lock = إقفال
room-grid-unlock = فتح
room-grid-defaulted = لم يرسل شيئًا في الجولة السابقة
room-staff = من يتولى مقعد «{ $seat }»
room-staff-people = أشخاص
room-staff-policy = البرنامج
room-staff-caretaker = التعليمات الاحتياطية
room-staff-set = تعيين
room-waiting-people =
    { $people ->
        [0] لا أحد ينتظر
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $people } أشخاص ينتظرون
        [many] { $people } شخصًا ينتظرون
       *[other] { $people } شخص ينتظرون
    }
room-waiting-to = مقعد { $name }
room-waiting-all = إدخال الجميع
room-fill = تولّي البرنامج للمقاعد الخالية
room-waiting-admit = إدخال
room-waiting-dismiss = رفض الدخول
room-observers =
    { $people ->
        [one] للمتابعة فقط:
       *[other] للمتابعة فقط ({ $people }):
    }
room-log = الرسائل والعروض والمصافحات والملاحظات
room-log-none = لم يُقل شيء بعد.
room-log-note = ملاحظة:
room-log-to = من «{ $from }» إلى «{ $to }»:
room-log-all = من «{ $from }» إلى الجميع:
room-log-offer = العرض { $number } من «{ $from }» ({ $dialogue }):
room-log-issue = { $issue }: { $points }
room-log-agreed = الموافقون: { $seats }
room-offer-open = قائم
room-offer-agreed = وافق عليه الجميع
room-offer-declined = مرفوض
room-offer-countered = رُدّ عليه بالعرض { $by }
room-offer-withdrawn = مسحوب
room-offer-lapsed = انقضى
room-offer-signed = موقّع
room-truth = حقيقة الوضع
room-over = هذا ما يراه مقعد «{ $seat }».
room-over-read = للاطلاع فقط.
room-over-back = العودة إلى لوحة الميسّر
room-over-now = الآن
room-over-act = القرار
room-over-talk = التواصل
room-over-brief = الإحاطة

# Print
room-cards = البطاقات والملصق
room-cards-about = تُدخل البطاقة شخصًا واحدًا إلى مقعد بلا انتظار. أنشئوا لكل فريق بطاقات بعدد أعضائه، واطبعوا هذه الصفحة، ثم قصّوها.
room-cards-each = عدد البطاقات لكل مقعد
room-cards-make = إنشاء البطاقات
room-cards-again = إنشاء بطاقات جديدة يُبطل ما لم يُستعمل من السابقة.
room-cards-shut = يظهر الملصق هنا متى فُتحت القاعة.
room-card-one = لشخص واحد. امسحوا المربّع بالكاميرا، ثم اكتبوا اسمكم.

# The command
room-host-console = لوحة الميسّر، على هذا الحاسوب: { $address }
room-host-phrase = عبارة المرور إلى لوحة الميسّر: { $phrase }
room-host-room = القاعة، متى فُتحت من اللوحة: { $address }؛ رمز القاعة: { $code }
room-host-nowhere = هذا الحاسوب غير متصل بأي شبكة؛ يرجى وصله، ثم فتح القاعة من لوحة الميسّر.
room-host-file = كل شيء محفوظ في: { $file }
room-host-stop = لإغلاق البرنامج: Ctrl-C؛ ولاستئناف القاعة: {"\u200E"}--resume مع ذلك الملف.
room-host-ended = أُغلقت القاعة، وهي محفوظة في: { $file }.
room-host-rehearsed = لعب البرنامج جلسة كاملة انتهت بـ«{ $outcome }». وهي محفوظة في: { $file }. لرواية ما جرى: `diwan debrief` مع ذلك الملف.
room-host-no-folder = لا يوجد مجلد للنسخ في: { $folder }
room-host-taken = المنفذ { $port } يشغله برنامج آخر؛ يرجى اختيار غيره بواسطة {"\u200E"}--port أو {"\u200E"}--console-port

room-stuck = لا يمكن حفظ شيء: تتعذّر الكتابة في ملف القاعة.
room-stuck-do = قد يكون القرص ممتلئًا. الساعة متوقفة ولا يُقبل شيء مما يرسله أحد. أفرغوا مكانًا على القرص: تلاحظ القاعة ذلك بنفسها وتبقى متوقفة مؤقتًا. أو احفظوا نسخة في مكان آخر وتابعوا القاعة منها.
room-refused-no-bridge = لم يعد ذلك المقترح مطلوبًا.
room-refused-no-inject = سُحب ذلك من قبل، أو أحدث أثره.
room-refused-out-of-bounds = يحرّك الأمر الواحد مؤشرًا بمقدار { $most } من النقاط على الأكثر، محسوبًا مع كل ما يصل في الوقت نفسه، ولا يكون صفرًا أبدًا.
room-refused-no-confidence = يرجى بيان مدى ثقة المصدر.
