# The room: what whoever leads it does for a seat, the laptop that is passed round, the lock of the console.

# Writing for a seat
room-for = الكتابة عن مقعد «{ $seat }».
room-for-about = ما يُرسل من هنا يُحسب لهذا الفريق، ويرى الفريق أن الميسّر هو من كتبه.
room-grid-for = كتابة
room-grid-for-seat = الكتابة عن مقعد «{ $seat }»
room-grid-written-for = كتبه الميسّر
room-team-for-both = كتب الميسّر هذا القرار عنكم، وأقفله.
room-team-for-draft = كتب الميسّر هذا القرار عنكم.
room-team-for-lock = أقفل الميسّر قراركم عنكم.

# Another device
room-again = جهاز آخر
room-again-people = جهاز آخر
room-again-about = تنقل البطاقة مكان شخص إلى هاتف آخر أو حاسوب آخر. ومتى استُعملت لم يعد جهازه الحالي يعرض شيئًا.
room-again-make = إنشاء بطاقة
room-again-show = ليمسح كل شخص مربّعه بكاميرا الجهاز الآخر. كل مربّع يعمل مرة واحدة.
room-again-none = لا توجد بطاقة لم تُستعمل.
room-again-link = العنوان مكتوبًا
room-again-door = أهلًا بعودتكم، { $name }
room-again-door-about = تتابعون من هنا. وما كان مفتوحًا لديكم من قبل لن يعرض شيئًا بعد الآن.
room-again-door-do = المتابعة من هنا

# The lock
room-do-lock = إقفال اللوحة

# One laptop for several seats
room-laptop = الحاسوب
room-laptop-heading = الحاسوب المتنقّل بين المقاعد
room-laptop-pass = تسليم الحاسوب إلى مقعد «{ $seat }»
room-laptop-nobody = لا مقعد يشترك في هذا الحاسوب حاليًا.
room-laptop-choose = تجلسون هنا للمرة الأولى. اختاروا ستة أرقام لا يعرفها أحد غير فريقكم.
room-laptop-digits = أرقامكم الستة
room-laptop-digits-new = ستة أرقام
room-laptop-digits-again = الأرقام نفسها مرة أخرى
room-laptop-sit = نحن هنا
room-laptop-six = المطلوب ستة أرقام.
room-laptop-wrong = ليست هذه أرقام هذا الفريق. يرجى المحاولة من جديد.
room-laptop-other = الأرقام في المرتين غير متطابقة. يرجى الاختيار من جديد.
room-laptop-ask = أُدخلت الأرقام خطأً خمس مرات. يرجى سؤال الميسّر.
room-laptop-others = أو إلى:
room-laptop-console = إلى لوحة الميسّر
room-laptop-done = انتهينا: تسليم الحاسوب
room-laptop-forget = طلب أرقام جديدة من الفريق
room-laptop-forget-about = إن نسي الفريق أرقامه الستة، أو أخطأ فيها خمس مرات.
room-do-hand-over = تسليم الحاسوب
room-staff-laptop = هذا الحاسوب
room-seat-laptop = على الحاسوب
room-told-passed = سُلّم الحاسوب إلى غيركم
room-told-passed-do = يرجى العودة إلى البداية.

# The practice turn
room-phase-practice = التدريب
room-do-practise = جولة تدريبية
room-practice = تدريب: جرّبوا ما تشاؤون. لا شيء منه يُحسب.
room-wall-practice = اكتبوا قرارًا، وأرسلوا رسالة، وقدّموا عرضًا، ثم أقفلوا القرار. كل ذلك يُمحى قبل الجولة الأولى.
room-team-due-practice = جرّبوا ما تشاؤون. لا شيء منه يُحسب.
room-team-practice = جولة تدريبية
room-team-practice-when = قبل الجولة الأولى
room-team-practice-about = أمران للتجربة. كل ذلك يُمحى قبل الجولة الأولى.
room-team-practice-act = اكتبوا قرارًا، واحفظوه، ثم أقفلوه.
room-team-practice-talk = أرسلوا رسالة إلى مقعد آخر، وقدّموا عرضًا إن كانت هناك طاولة تفاوض.

# Another seat
room-waiting-from = الآن في مقعد «{ $seat }»
room-waiting-stay = البقاء
room-team-sit = مقعد آخر
room-team-sit-ask = طلب هذا المقعد
room-team-sit-asked = طلبتم مكانًا في مقعد «{ $seat }». وإلى أن يُدخلكم الميسّر إليه، تجلسون هنا.
room-team-sit-watch = طلبتم المتابعة فقط. وإلى أن يوافق الميسّر، تجلسون هنا.
room-team-sit-stay = البقاء هنا

# Another address
room-moved = للقاعة عنوان جديد
room-moved-do = امسحوا المربّع بالكاميرا، أو اكتبوا العنوان ورمز القاعة. وإن توقفت صفحتكم، فاطلبوا من الميسّر مربّعًا خاصًا بكم.
room-moved-lead = الصفحات على العنوان القديم متوقفة. ومن يأتي بمربّع خاص به يعود فورًا إلى حيث كان.
room-moved-found = عاد الجميع
room-again-all = مربّع لكل شخص

room-wall-languages = شاشة العرض بلغة أخرى

# ما يُدخله الميسّر من عنده
room-improvise = إدخال خبر
room-improvise-later = يمكن إدخال الأخبار ما دامت الجولة مفتوحة، أو أثناء عرض نتائجها.
room-improvise-text = نصّ الخبر
room-improvise-to = إلى من (إلى الجميع إن لم يُحدَّد أحد)
room-improvise-kind = النوع
room-improvise-so = للمراجعة الختامية
room-improvise-so-untold = متروك
room-improvise-so-yes = صحيح
room-improvise-so-no = غير صحيح
room-improvise-level = يحرّك
room-improvise-none = لا شيء
room-improvise-points = بمقدار (من −{ $most } إلى { $most } من النقاط)
room-improvise-read = ما عرفه مصدره
room-improvise-do = إدخال
room-improvise-about = يُقال الخبر فورًا. ويصل ما يحرّكه عند افتتاح الجولة التالية بقواعد كل حدث، وبمقدار { $most } من النقاط على الأكثر. وتذهب المعلومات الاستخبارية إلى المحدَّدين وحدهم. ويُسحب ما يعرفه المصدر حول الحقيقة: كلما قلّت ثقته اتسع المدى.
room-preview = ما أثره المحتمل؟
room-preview-event = يقع «{ $event }» عند افتتاح الجولة التالية.
room-preview-effect = { $level }: { $points } من النقاط عند افتتاح الجولة التالية.
room-preview-nothing = اختاروا حدثًا، أو مؤشرًا وعدد النقاط التي يتحرك بها.
room-preview-late = لم تبقَ جولة يمكن أن يصل فيها.
room-preview-outcome = النتيجة
room-preview-without = من دونه
room-preview-with = معه
room-preview-moves = الفرق بالنقاط المئوية
room-preview-change = { $change } (من { $low } إلى { $high })
room-preview-same = لا فرق
room-preview-about =
    { $futures ->
        [one] مستقبل محتمل واحد
        [two] مستقبلان محتملان
        [few] { $futures } مستقبلات محتملة
        [many] { $futures } مستقبلًا محتملًا
       *[other] { $futures } مستقبل محتمل
    } من دونه ومثلها معه، بالحظ نفسه، ابتداءً من الجولة المفتوحة والبرنامج في كل مقعد. تصحّ المديات بين قوسين في 95 من كل 100 مرة؛ والفرق المكتوب بخط عريض أكبر من المصادفة.
room-inject-kind =
    { $confidence ->
        [low] معلومات استخبارية، ثقة منخفضة
        [moderate] معلومات استخبارية، ثقة متوسطة
        [high] معلومات استخبارية، ثقة عالية
       *[news] خبر
    }
room-inject-private = لكم وحدكم
room-inject-recalled = سُحب
room-inject-reading = { $level }: بين { $low } و{ $high }.
room-inject-everybody = الجميع
room-inject-was = وكان في الحقيقة { $was }.
room-inject-effect = { $level }: { $points } مع الجولة { $turn }
room-inject-recall = سحب
room-inject-undone = أُلغي بالعودة إلى الوراء
room-log-inject = { $kind }، إلى: { $whom }:
room-brought-in = وصل الآن
