# The table: who pulls where, who stands behind terms, and how rounds went.

# One side's pull. $tense is `past`, `now`, or `untold` behind a first one that has told it; $parts say what the pull is made of.
pull =
    { $side }{ $tense ->
        [past] : كان الشد
        [now] : الشد
       *[untold] {""}
    } نحو { $towards }{ $made ->
        [made] {" "}({ $parts })
       *[plain] {""}
    } بوزن { $share }{ $tense ->
        [untold] {""}
       *[other] {" "}من 100
    }
pull-wants = المراد أصلًا { $line }
pull-mandate = بعد رأي جهات المصادقة { $mandate }
# What a delegation was told for the round, in the place of what it wants itself or what its ratifiers make of that.
pull-instructed = بحسب التعليمات { $level }
pull-demands =
    { $way ->
        [more] مطالبة بزيادة مقدارها { $demand }
       *[less] مطالبة بنقص مقداره { $demand }
    }
pulls = { $pulls }.
pulls-held-low = يتوازن الشد عند { $balance }؛ ولا أحد من أصحاب الرأي يريد أقل من { $level }.
pulls-held-high = يتوازن الشد عند { $balance }؛ ولا أحد من أصحاب الرأي يريد أكثر من { $level }.
pulls-held-linkage = يتوازن الشد عند { $balance }؛ والربط بين القضايا لا يحمل أي مطلب أبعد من { $level }.
pulls-held-lines = يتوازن الشد عند { $balance }؛ والخطوط الحمراء تثبّته عند { $level }.
pulls-beyond-instructions =
    هذا أبعد مما يريده أي أحد: لا أحد من أصحاب الرأي يريد { $way ->
        [more] أكثر
       *[less] أقل
    } من { $level }؛ وقد حملته إلى هناك تعليمات هذه الدورة لدى: { $sides }.
pulls-past-sides =
    هذا { $way ->
        [more] أكثر
       *[less] أقل
    } مما يريده أي من الجالسين إلى الطاولة لنفسه؛ ومن أصحاب الرأي في الداخل من يريده عند { $level }: { $who }.
pulls-beyond-demands =
    هذا أبعد مما طلبه أي أحد: لا أحد من أصحاب الرأي يريد { $way ->
        [more] أكثر
       *[less] أقل
    } من { $level }؛ والمطالب وحدها تحمله إلى هناك.
pulls-beyond-linkage =
    هذا أبعد مما طلبه أي أحد: لا أحد من أصحاب الرأي يريد { $way ->
        [more] أكثر
       *[less] أقل
    } من { $level }؛ { $n ->
        [one] وهناك طرف مصرّ على الكل أو لا شيء ({ $sides })
        [two] وهناك طرفان مصرّان على الكل أو لا شيء ({ $sides })
       *[other] وهناك أطراف مصرّة على الكل أو لا شيء ({ $sides })
    }، والربط بالقضايا الأخرى يدفع الثمن.
pulls-paid =
    { $n ->
        [one] طرف يفضّل أن تبقى القضية على حالها، ويُعوَّض في غيرها: { $sides }.
        [two] طرفان يفضّلان أن تبقى القضية على حالها، ويُعوَّضان في غيرها: { $sides }.
       *[other] أطراف تفضّل أن تبقى القضية على حالها، وتُعوَّض في غيرها: { $sides }.
    }
pulls-unpaid =
    { $n ->
        [one] طرف يفضّل، بحسب موقفه هو، أن تبقى القضية على حالها: { $sides }.
        [two] طرفان يفضّلان، بحسب موقفيهما، أن تبقى القضية على حالها: { $sides }.
       *[other] أطراف تفضّل، بحسب مواقفها هي، أن تبقى القضية على حالها: { $sides }.
    }

voice = { $who }: نحو { $level }، بوزن { $share } من 100 في تفويض «{ $whose }»
mandate = في تفويض «{ $whose }»: { $voices }.
mandate-own =
    الطرف نفسه { $level } بوزن { $share }{ $first ->
        [yes] {" "}من 100
       *[no] {""}
    }
mandate-voice =
    { $who } { $level } بوزن { $share }{ $first ->
        [yes] {" "}من 100
       *[no] {""}
    }

backer = { $who } { $counted }
backing = مجموع التأييد، موزونًا بالنفوذ، { $sum } من 1.
backing-for = أشدهم تأييدًا: { $pro }؛ ومجموع التأييد، موزونًا بالنفوذ، { $sum } من 1.
backing-against = أشدهم معارضة: { $con }؛ ومجموع التأييد، موزونًا بالنفوذ، { $sum } من 1.
backing-both = أشدهم تأييدًا: { $pro }؛ وأشدهم معارضة: { $con }؛ ومجموع التأييد، موزونًا بالنفوذ، { $sum } من 1.
ratifier = { $who }: التأييد { $support }، والنصيب { $share } من 100 من النفوذ؛ وقيمة الشروط لهذا الطرف { $gain }

came = { $sides }: «{ $posture }»
came-all = أساليب التفاوض المختارة: { $groups }.

round-not-held = { $dialogue }: لم تُعقد دورة المحادثات المستحقة.
round-idle = { $dialogue }، دورة محادثات: لا سعي إلى اتفاق.
round-idle-unwilling =
    { $dialogue }، دورة محادثات: لا سعي إلى اتفاق: { $n ->
        [one] طرف لا يريد اتفاقًا ({ $sides })، مع أن قيمة الشروط له، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
        [two] طرفان لا يريدان اتفاقًا ({ $sides })، مع أن قيمة الشروط لهما، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
       *[other] أطراف لا تريد اتفاقًا ({ $sides })، مع أن قيمة الشروط لها، بحسب ما يشد إليه الجالسون، ستكون { $worth }.
    }
round-idle-nothing =
    { $dialogue }، دورة محادثات: لا سعي إلى اتفاق: بحسب ما يشد إليه الجالسون { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }.
round-nothing =
    { $dialogue }، دورة محادثات: { $gain ->
        [nothing] لا مكسب
       *[little] لا مكسب كافيًا
    } لمن يلي: { $sides }؛ وقيمة الشروط لهم { $worth }؛ وتنفضّ المحادثات.
round-nothing-untold = { $dialogue }، دورة محادثات: الشروط المطروحة تعطي أحد الجالسين أقل مما يكفي، وتنفضّ المحادثات.
round-broke-down = { $dialogue }، دورة محادثات: انقطعت المحادثات.
round-deal = { $dialogue }، دورة محادثات: أُبرم اتفاق.
round-breakdown = كان احتمال انقطاع المحادثات { $chance }{"\u00A0"}%.
round-clause = { $issue }: اتُّفق على { $terms }، والموضع حتى الآن { $before }، والاتجاه نحو: { $end }
round-left = بقي مفتوحًا لانعدام أرضية مشتركة: { $issues }.
round-kept = بحسب التأييد الذي يقف خلف الاتفاق، مدى الوفاء المنتظر به { $level } من 100.
round-collapse = { $dialogue }: انهار الاتفاق؛ قلّ الملتزمون به.

left-out = تُرك خارج الاتفاق: { $issues }.
left-out-issues = { $issues } ({ $why })
left-out-price = القيمة أقل من الثمن
left-out-room = لم يبق من الاهتمام شيء
left-out-withheld = إبعاد عن الطاولة
left-out-unlisted = خارج الشروط الموقّعة
left-out-lacks = تنقص «{ $issue }»، وهي شرط أساسي لدى: { $party }
left-out-untold = متروكة
packages-room = ما على الطاولة يحتاج من الاهتمام إلى { $takes }، ورصيد دورة المحادثات { $budget }: وأقل القضايا نفعًا قياسًا بما تأخذه لا تجد مكانًا.
packages-room-left = ما على الطاولة يحتاج من الاهتمام إلى { $takes } من رصيد دورة المحادثات البالغ { $budget }؛ والباقي { $left }.
packages-roomy = ما على الطاولة يحتاج من الاهتمام إلى { $takes }، وفي الرصيد متسع له كله.
packages-off = ما تبعدونه أنتم عن الطاولة: { $issues }.
packages-how = `off ISSUE` يبعد قضية عن الطاولة، و`on ISSUE` يعيدها إليها؛ وتُفصل القضايا المتعددة بفواصل. ولا تحسم دورة المحادثات شيئًا يبعده أحد الجالسين إلى الطاولة.
packages-settled =
    { $who ->
        [you] إذا كان أسلوبكم «{ $own }» وأسلوب الآخرين «{ $posture }»
       *[all] إذا كان أسلوب الجميع «{ $posture }»
    }، فالاتفاق يحسم: { $issues }؛ ويأخذ من الاهتمام { $takes }، والباقي { $left }.
packages-empty = لا شيء على الطاولة: لا شيء يُحسم.
round-signed = وقّع الشروط: { $actors }.
round-refused = الشروط الموقّعة لم يقبلها: { $actors }؛ وتنفضّ المحادثات.
round-withheld =
    { $who ->
        [you] أبعدتم أنتم عن الطاولة
       *[other] { $actor }: أُبعد عن الطاولة
    }: { $issues }.
packages-price = كل وحدة من الاهتمام تكلّف الأطراف معًا { $price }؛ وما قيمته أقل من ذلك يُترك.
packages-instructions = قد تُبعد التعليمات كل طرف عن موقفه بنحو { $points } من النقاط؛ أما أي طرف وإلى أين فيظهر عند الطاولة.
packages-essential =
    { $end ->
        [most] أساسي: { $party }: لا حسم لقضية «{ $issue }» إلا إذا كان موضع «{ $needs }» عند { $level } على الأكثر.
       *[least] أساسي: { $party }: لا حسم لقضية «{ $issue }» إلا إذا كان موضع «{ $needs }» عند { $level } على الأقل.
    }
packages-blocked =
    { $end ->
        [most] متوقف: لا «{ $issue }» من دون «{ $needs }». المطلوب لدى { $party }: { $level } أو أقل؛ وموضعها الآن { $now }.
       *[least] متوقف: لا «{ $issue }» من دون «{ $needs }». المطلوب لدى { $party }: { $level } أو أكثر؛ وموضعها الآن { $now }.
    }
table-out = متروكة
table-off = مُبعدة
table-takes = تأخذ
table-meaning-packages = تأخذ: الاهتمام؛ الآن: أين تقف القضية؛ لكم: أين تريدونها؛ الأرقام: الشروط مع كل أسلوب؛ مُبعدة: أبعدتموها أنتم عن الطاولة؛ متروكة: خارج الحزمة؛ مفتوحة: لا أرضية مشتركة. وما كان مُبعدًا أو متروكًا أو مفتوحًا يبقى حيث هو.
brief-as-things-stand = بحسب الوضع (`{ $formula }`)
why-talk-left-out = تُركت: { $why }.
