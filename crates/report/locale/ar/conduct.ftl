# Conduct: pledges, what others did to somebody, and how they would take something.

map-courses = المسارات التي تلتزم بها السياسات الآلية، ومتى رُوجع كل منها آخر مرة
course =
    { $actor }: رُوجع المسار في { $date }؛ { $n ->
        [0] ولم يظهر في الجولة الأخيرة شيء مستمر
       *[other] والمستمر منه: { $choices }
    }
course-stance = «{ $choice }»
course-own =
    راجعت السياسة الآلية في مقعدكم مسارها في { $date }{ $n ->
        [0] {""}
       *[other] {" "}وهي ملتزمة بما يلي: { $choices }
    }؛ وإلى أن تراجعه مرة أخرى تبقى عليه ما لم تتغير الأمور بما يكفي.
courses-reviewed = رُوجع المسار لدى: { $actors }.
pledge-made = { $maker }، تعهّد إلى: { $to }. إذا اخترتم «{ $deeds }» اخترنا «{ $then }».
pledge-made-you = تعهّد منكم إلى: { $to }. إذا اختاروا «{ $deeds }» اخترتم «{ $then }».
pledge-called-you = حان وقت الوفاء بتعهّدكم: «{ $then }».
pledge-kept-you = أوفيتم بتعهّدكم: «{ $then }». يزداد وزن كلمتكم.
pledge-broken-you = نكثتم تعهّدكم: «{ $then }». ينقص وزن كلمتكم.
pledge-called = { $maker }: حان وقت الوفاء بالتعهّد: «{ $then }».
pledge-kept = { $maker }: أُوفي بالتعهّد: «{ $then }». يزداد وزن كلمة هذا الطرف.
pledge-broken = { $maker }: نُكث التعهّد: «{ $then }». ينقص وزن كلمة هذا الطرف.
pledge-cards = التعهّدات القائمة
pledge-card = { $maker }، إلى: { $to }. إذا اخترتم «{ $deeds }» اخترنا «{ $then }»؛ { $clock }. وزن كلمة هذا الطرف { $word } من 100.
pledge-card-you = منكم إلى: { $to }. إذا اختاروا «{ $deeds }» اخترتم «{ $then }»؛ { $clock }. وزن كلمتكم { $word } من 100.
pledge-stands = المدة الباقية له: { $months }
pledge-due = حان وقته، والمهلة للوفاء به: { $months }
pledge-by-it = هذا تعهّد إلى: { $to }. إذا اختاروا «{ $deeds }» اخترتم «{ $then }». مدته: { $months }؛ الوفاء به يزيد وزن كلمتكم، ونكثه ينقصه.
pledge-if-broken = إذا نكثتموه: { $effects }.
months-left =
    { $many ->
        [one] شهر واحد
       *[more] { $months } من الأشهر
    }
map-treated = ما يفعلونه بكم، من −100 إلى 100
treated-unusual = ما فُعل بكم خارج المألوف، من −100 (أذى) إلى 100 (إحسان):
treated = { $actor }: في الآونة الأخيرة { $lately }، وفي العادة { $usually }
taken = كيف يتلقاه الآخرون، من −100 إلى 100: { $by }.
taken-nobody = لا يكترث له أحد غيركم كثيرًا، سلبًا أو إيجابًا.
# What was chosen, how much likelier that was for what $to had done; a choice that is kept up is told of once.
answered = جاء جوابًا عما صدر في الآونة الأخيرة من هذا الطرف: { $to }؛ وبذلك ضُربت نسبة أرجحيته في { $times }.
cause-broken = تعهّد نُكث: { $actor } («{ $choice }»)
