# Words that reports share. Names, levels and figures come ready to print.

list-and = { $most } و{ $last }
list-or = { $most } أو { $last }
list-more = { $most }، { $next }
list-apart = { $most }؛ { $next }

cause-choice = { $actor } («{ $choice }»)
cause-reach = مدى قدرة { $actor } على ذلك («{ $choice }»)
cause-event = «{ $event }»
cause-succession = تغيّر الحكومة مع «{ $event }»
cause-deal = إبرام الاتفاق
cause-breakdown = انقطاع المحادثات
cause-collapse = انهيار الاتفاق
cause-compliance = التأييد الذي يقف خلف الاتفاق
cause-implementation = تنفيذ الاتفاق
cause-base = الميل المعتاد
cause-rooted = نقطة البداية، قياسًا إلى ما يحدده السيناريو
cause-return = العودة إلى نقطة البداية
cause-noise = الصدفة
cause-layer = أثر { $layer }
cause-bound = بلوغ حد المقياس
cause-source = أحداث مصدرها { $actor } («{ $choice }»)
cause-unclaimed = أحداث لا يُعرف مصدرها
cause-fading = تلاشي أحداث سابقة من الذاكرة
cause-trend = الاتجاه العام
cause-jump = قفزة
cause-wave = التموّج الدوري
cause-flow = التدفق
cause-time = مرور الوقت
cause-pull = شدّ { $names }

range = { $low } إلى { $high }
# A number in a unit that the scenario names, and the same behind the points of a level.
real = { $number } { $unit }
real-beside = { $level } ({ $real })
unit-share = نقاط مئوية
unit-utility = وحدات منفعة
unit-point-months = نقاط × أشهر
unit-points = نقاط
unit-turns = جولات
unit-events = أحداث
unit-rounds = دورات محادثات
unit-agreements = اتفاقات
unit-months = أشهر
verdict-supported = مؤيَّد
verdict-contradicted = منقوض
verdict-undetermined = غير محسوم

provenance = السيناريو `{ $scenario }` كما هو، البصمة { $digest }؛ البذرة { $seed }؛ diwan { $version }.
provenance-set = السيناريو `{ $scenario }` معدّلًا بما يلي: { $settings }، البصمة { $digest }؛ البذرة { $seed }؛ diwan { $version }.
cause-shock = ما أدخله من أدار اللعبة
